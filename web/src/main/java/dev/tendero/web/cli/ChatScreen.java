package dev.tendero.web.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a chat is read from and shown: a terminal with editing and history, or a pipe. */
interface ChatScreen extends AutoCloseable {

    /** The next line; null at the end. */
    @Nullable
    String read();

    PrintWriter out();

    /** Columns; very many where lines may be as long as they like. */
    int width();

    /** Whether a person sits before it. */
    boolean isTerminal();

    /** Prints a text on lines that fit. */
    default void print(String text) {
        print(text, UnaryOperator.identity());
    }

    /** @param paint what colours each line */
    default void print(String text, UnaryOperator<String> paint) {
        text.lines()
                .flatMap(line -> Wrap.lines(line, width()).stream())
                .map(paint)
                .forEach(out()::println);
    }

    @Override
    void close();

    /** @param history folder in which a terminal keeps what was typed */
    static ChatScreen open(CommandLine command, Path history) {
        Console console = System.console();
        return console != null && console.isTerminal()
                ? TerminalScreen.open(history.resolve("chat-history"))
                : new PipeScreen(command.getOut());
    }
}
