package dev.tendero.benchmarks.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The feed's columns, in the order in which they are written. */
enum Column {
    ID,
    TITLE,
    DESCRIPTION,
    LINK,
    IMAGE_LINK,
    AVAILABILITY,
    PRICE,
    SALE_PRICE,
    BRAND,
    GTIN,
    MPN,
    CONDITION,
    PRODUCT_TYPE,
    COLOR,
    SIZE,
    MATERIAL,
    GENDER,
    AGE_GROUP,
    ITEM_GROUP_ID,
    PRODUCT_DETAIL;

    static String headerLine() {
        return Arrays.stream(values()).map(Column::header).collect(Collectors.joining("\t"));
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
