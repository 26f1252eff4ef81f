package dev.tendero.web.socket;

/** The codes with which sockets are closed, as RFC 6455 and docs/websocket.md have them. */
final class CloseCode {

    static final int NORMAL = 1000;
    static final int GOING_AWAY = 1001;
    static final int PROTOCOL_ERROR = 1002;
    static final int NO_TEXT = 1003;
    static final int BROKEN_TEXT = 1007;
    static final int VIOLATIONS = 1008;
    static final int TOO_BIG = 1009;
    static final int OUR_FAULT = 1011;
    static final int TRY_LATER = 1013;
    static final int UNKNOWN_SESSION = 4404;

    private CloseCode() {}
}
