package dev.tendero.web.socket;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of Helidon's server. */
record HelidonLine(ConnectionContext context) implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(HelidonLine.class);

    @Override
    public void write(byte[] bytes) {
        context.dataWriter().writeNow(BufferData.create(bytes));
    }

    @Override
    public void cut() {
        try {
            context.serverSocket().close();
        } catch (UncheckedIOException e) {
            LOG.trace("a line was closed already", e);
        }
    }
}
