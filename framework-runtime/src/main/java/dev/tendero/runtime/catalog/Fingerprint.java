package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** 128 bits that stand for a text or a product. Not for use by several threads. */
final class Fingerprint {

    private static final byte[] NOTHING = {0};
    private static final byte[] END = {1};

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] of(String text) {
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that is stored of it. */
    byte[] of(CatalogItem item) {
        add(item.id());
        add(item.name());
        add(item.description());
        add(item.brand());
        item.category().forEach(this::add);
        add(null);
        add(item.price().toPlainString());
        add(item.listPrice() == null ? null : item.listPrice().toPlainString());
        add(item.currency());
        add(item.availability().wireName());
        add(item.imageUrl());
        add(item.url());
        for (Attribute attribute : item.attributes()) {
            add(attribute.name());
            add(attribute.value());
        }
        return digest.digest();
    }

    private void add(@Nullable String text) {
        digest.update(text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8));
        digest.update(END);
    }
}
