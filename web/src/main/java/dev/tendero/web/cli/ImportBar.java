package dev.tendero.web.cli;

import dev.tendero.runtime.catalog.ImportProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows on a terminal how far an import has come; elsewhere it is silent. */
final class ImportBar implements ImportProgress, AutoCloseable {

    private static final int PER_MILLE = 1000;

    private final @Nullable ProgressBar bar;

    private ImportBar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ImportBar on(CommandLine command) {
        if (!command.getColorScheme().ansi().enabled()) {
            return new ImportBar(null);
        }
        return new ImportBar(new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(PER_MILLE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .hideEta()
                .setUnit(" %", PER_MILLE / 100)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void at(long lines, double share) {
        if (bar != null) {
            bar.setExtraMessage(" %,d lines".formatted(lines));
            bar.stepTo(Math.round(share * PER_MILLE));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
