package dev.tendero.web.page;

import java.util.Map;
import java.util.Optional;

/** The chat page with what it fetches. */
public final class PageFiles {

    /** What a browser may load into our pages: nothing inline, nothing from elsewhere but pictures of products. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StaticFile chat = StaticFile.read("chat.html");
    private final Map<String, StaticFile> assets = Map.of(
            "chat.css", StaticFile.read("chat.css"),
            "chat.js", StaticFile.read("chat.js"),
            "icon.svg", StaticFile.read("icon.svg"));

    public StaticFile chat() {
        return chat;
    }

    /** @param name without a folder */
    public Optional<StaticFile> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }
}
