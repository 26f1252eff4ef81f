package dev.tendero.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A person's terminal. */
record TerminalScreen(Terminal terminal, LineReader reader) implements ChatScreen {

    private static final int NARROWEST = 40;

    static TerminalScreen open(Path history) {
        try {
            // Asking the terminal how wide it draws an emoji leaves the question on screens that don't know it.
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .graphemeCluster(false)
                    .build();
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .appName("tendero")
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.HISTORY_FILE, history)
                    .build();
            return new TerminalScreen(terminal, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-D ends; Ctrl-C drops what is typed, and ends where nothing is. */
    @Override
    public @Nullable String read() {
        try {
            return reader.readLine("> ");
        } catch (UserInterruptException e) {
            return e.getPartialLine().isEmpty() ? null : "";
        } catch (EndOfFileException e) {
            return null;
        }
    }

    @Override
    public PrintWriter out() {
        return terminal.writer();
    }

    @Override
    public int width() {
        return Math.max(NARROWEST, terminal.getWidth());
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
