package dev.tendero.web.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of standard input; what comes out is for programs, and nothing of it is cut. */
record PipeScreen(PrintWriter out, BufferedReader in) implements ChatScreen {

    PipeScreen(PrintWriter out) {
        this(out, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    @Override
    public @Nullable String read() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int width() {
        return Short.MAX_VALUE;
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public void close() {
        out.flush();
    }
}
