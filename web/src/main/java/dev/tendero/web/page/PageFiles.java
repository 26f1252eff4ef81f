package dev.tendero.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The chat page, the widget, and what both fetch. */
public final class PageFiles {

    /** What a browser may load into our pages: nothing inline, nothing from elsewhere but pictures of products. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** For what is no page. */
    public static final String NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";

    /** Those that are used before those that use them. */
    private static final List<String> MODULES = List.of(
            "dom.js",
            "markdown.js",
            "theme.js",
            "words.js",
            "composer.js",
            "memory.js",
            "link.js",
            "shop.js",
            "products.js",
            "log.js",
            "conversation.js",
            "chat.js");

    /** Later rules win over earlier ones. */
    private static final List<String> STYLES = List.of(
            "style/shared.css",
            "style/frame.css",
            "style/launcher.css",
            "style/panel.css",
            "style/log.css",
            "style/products.css",
            "style/composer.css",
            "style/room.css");

    private static final List<String> LEAN = List.of("text-en.js", "text-es.js", "text-pt.js");

    private final StaticFile chat = StaticFile.read("chat.html");
    private final StaticFile widget = StaticFile.lean("widget.js", List.of("widget.js"));
    private final Map<String, StaticFile> assets = new HashMap<>();

    public PageFiles() {
        assets.put("icon.svg", StaticFile.read("icon.svg"));
        assets.put("chat.js", StaticFile.of("chat.js", LeanText.module(StaticFile.contents(MODULES))));
        assets.put("chat.css", StaticFile.lean("chat.css", STYLES));
        LEAN.forEach(name -> assets.put(name, StaticFile.lean(name, List.of(name))));
    }

    /** What a browser may load into the chat page, and where that may be shown in a frame. */
    public static String policy(Set<String> frames) {
        return frames.isEmpty()
                ? CONTENT_SECURITY_POLICY
                : CONTENT_SECURITY_POLICY.replace(
                        "frame-ancestors 'none'", "frame-ancestors 'self' " + String.join(" ", new TreeSet<>(frames)));
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
}
