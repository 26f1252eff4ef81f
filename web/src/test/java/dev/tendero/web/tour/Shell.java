package dev.tendero.web.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A bash that is told one block after the other, as a reader would type them, and remembers. */
final class Shell implements AutoCloseable {

    private static final String DONE = "-- that was all --";

    private final Process bash;
    private final Writer in;
    private final BufferedReader out;

    /** @param commands is searched for commands first */
    Shell(Path folder, Path commands) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(DB|LLM|TENDERO)_.*|PORT"));
        environment.merge("PATH", commands + ":", (path, first) -> first + path);
        this.bash = builder.start();
        this.in = bash.outputWriter(StandardCharsets.UTF_8);
        this.out = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** What the block prints; a command that fails prints that it did. */
    String run(String block) {
        try {
            in.write("trap 'echo \"exit code $?\"' ERR\n" + block + "\nprintf '\\n" + DONE + "\\n'\n");
            in.flush();
            StringBuilder printed = new StringBuilder();
            for (String line = out.readLine(); !DONE.equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IOException("the shell ended");
                }
                printed.append(line).append('\n');
            }
            return printed.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(block, e);
        }
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
