package dev.tendero.web.socket;

/** The connection below a socket. */
interface Line {

    /**
     * Blocks while the client does not read. Called by one thread at a time.
     *
     * @throws RuntimeException when the connection is lost or cut
     */
    void write(byte[] bytes);

    /** Ends the connection at once, and with it a write that blocks. Any thread, any number of times. */
    void cut();
}
