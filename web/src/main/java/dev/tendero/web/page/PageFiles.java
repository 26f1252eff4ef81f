package dev.tendero.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chat page, the widget, and what both fetch. */
public final class PageFiles {

    /** What a browser may load into our pages: nothing inline, nothing from elsewhere but pictures of products. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Those that are used before those that use them. */
    private static final List<String> MODULES = List.of(
            "dom.js",
            "markdown.js",
            "theme.js",
            "memory.js",
            "link.js",
            "products.js",
            "log.js",
            "conversation.js",
            "chat.js");

    private static final List<String> LEAN = List.of("chat.css", "text-en.js", "text-es.js", "text-pt.js");

    private final StaticFile chat = StaticFile.read("chat.html");
    private final StaticFile widget = lean("widget.js");
    private final Map<String, StaticFile> assets = new HashMap<>();

    public PageFiles() {
        assets.put("icon.svg", StaticFile.read("icon.svg"));
        assets.put("chat.js", StaticFile.of("chat.js", LeanText.module(contents(MODULES))));
        LEAN.forEach(name -> assets.put(name, lean(name)));
    }

    public StaticFile chat() {
        return chat;
    }

    public StaticFile widget() {
        return widget;
    }

    /** @param name without a folder */
    public Optional<StaticFile> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static StaticFile lean(String name) {
        return StaticFile.of(name, LeanText.of(StaticFile.read(name).content()));
    }

    private static List<byte[]> contents(List<String> names) {
        return names.stream().map(name -> StaticFile.read(name).content()).toList();
    }
}
