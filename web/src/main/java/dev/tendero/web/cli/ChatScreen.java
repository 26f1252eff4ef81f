package dev.tendero.web.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a chat is read from and shown: a terminal with editing and history, or a pipe. */
interface ChatScreen extends AutoCloseable {

    /** The next line; null at the end. */
    @Nullable
    String read();

    PrintWriter out();

    /** Columns. */
    int width();

    /** Whether a person sits before it. */
    boolean isTerminal();

    @Override
    void close();

    /** @param history folder in which a terminal keeps what was typed */
    static ChatScreen open(CommandLine command, Path history) {
        return System.console() != null && System.console().isTerminal()
                ? OnTerminal.open(history)
                : new OnPipe(command.getOut());
    }

    /** Lines of standard input. */
    record OnPipe(PrintWriter out, BufferedReader in) implements ChatScreen {

        OnPipe(PrintWriter out) {
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
            return 80;
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

    /** A person's terminal. */
    record OnTerminal(Terminal terminal, LineReader reader) implements ChatScreen {

        private static final int NARROWEST = 40;

        static OnTerminal open(Path history) {
            try {
                Terminal terminal = TerminalBuilder.builder().system(true).build();
                LineReader reader = LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("tendero")
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .variable(LineReader.HISTORY_FILE, history.resolve("chat-history"))
                        .build();
                return new OnTerminal(terminal, reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable String read() {
            try {
                return reader.readLine("> ");
            } catch (UserInterruptException | EndOfFileException e) {
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
}
