package dev.tendero.web.page;

import java.net.URI;

/** A page of a foreign site with the widget, whose policy allows no more than the chat needs. */
final class StrictPage {

    /** Styles that spare nothing. */
    static final String HOSTILE = """
            * { all: unset !important; color: lime !important; font-size: 40px !important; position: static !important;
                transform: rotate(3deg) !important; letter-spacing: 1em !important }
            html { font-size: 40px; direction: rtl }
            button, dialog, textarea, .panel, .launcher, .log { display: none !important; opacity: 0 !important }
            """;

    /** And some that make everything of the page vanish. */
    static final String HIDING = """
            * { visibility: hidden }
            body > * { display: none !important }
            tendero-chat { display: none !important; pointer-events: none !important }
            """;

    private StrictPage() {}

    static String html(URI chat, String styles, String attributes) {
        return """
                <!doctype html><html lang="es"><head><title>Tienda</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="abc">%s</style>
                <script src="%s/widget.js" %s defer></script></head>
                <body><main><h1>Tienda</h1><p id="text">Texto de la tienda.</p><button id="buy">Comprar</button></main></body></html>
                """.formatted(styles, chat, attributes);
    }

    static String policy(URI chat) {
        String sockets = chat.toString().replaceFirst("http", "ws");
        return "default-src 'none'; script-src " + chat + "; style-src " + chat + " 'nonce-abc'; connect-src " + chat
                + " " + sockets + "; img-src https://img.example; require-trusted-types-for 'script'";
    }
}
