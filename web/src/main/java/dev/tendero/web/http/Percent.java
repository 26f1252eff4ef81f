package dev.tendero.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoded UTF-8, as in addresses. */
final class Percent {

    private Percent() {}

    /** A piece of a path, where a plus sign is a plus sign. */
    static String decodeSegment(String name, String encoded) {
        return decode(name, encoded.replace("+", "%2B"));
    }

    /** A piece of a query, where a plus sign is a blank. */
    static String decode(String name, String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(name, "is not percent-encoded UTF-8");
        }
    }
}
