package dev.tendero.web.cli;

import dev.tendero.runtime.catalog.ImportProgress;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows on a terminal how far an import has come; elsewhere it is silent. */
final class ImportBar implements ImportProgress, AutoCloseable {

    private static final int PER_MILLE = 1000;
    private static final int CELLS = 40;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    private ImportBar(PrintWriter err, boolean shown) {
        this.err = err;
        this.bar = shown
                ? new ProgressBarBuilder()
                        .setInitialMax(PER_MILLE)
                        .setUpdateIntervalMillis(100)
                        .setRenderer((state, width) -> line(state))
                        .setConsumer(new DelegatingProgressBarConsumer(this::show))
                        .build()
                : null;
    }

    static ImportBar on(CommandLine command) {
        return new ImportBar(command.getErr(), command.getColorScheme().ansi().enabled());
    }

    @Override
    public void at(long lines, double share) {
        if (bar != null) {
            bar.setExtraMessage(String.format(Locale.ROOT, "%,d lines", lines));
            bar.stepTo(Math.round(share * PER_MILLE));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            show("");
        }
    }

    private void show(String line) {
        err.print(CLEAR_LINE + line);
        err.flush();
    }

    private static String line(ProgressState state) {
        int full = (int) Math.round(state.getNormalizedProgress() * CELLS);
        return "%3.0f %% %s%s %s"
                .formatted(
                        state.getNormalizedProgress() * 100,
                        "█".repeat(full),
                        "░".repeat(CELLS - full),
                        state.getExtraMessage());
    }
}
