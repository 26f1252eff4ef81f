package dev.tendero.web.cli;

import picocli.CommandLine;

/** Colours, where a person reads: on a terminal, and without NO_COLOR in the environment. */
final class Paint {

    private final boolean colours;

    Paint(CommandLine command) {
        this(command.getColorScheme().ansi().enabled());
    }

    Paint(boolean colours) {
        this.colours = colours;
    }

    String red(String text) {
        return in("31", text);
    }

    String green(String text) {
        return in("32", text);
    }

    String bold(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String struck(String text) {
        return in("9", text);
    }

    private String in(String code, String text) {
        return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
