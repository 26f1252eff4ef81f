package dev.tendero.runtime.catalog;

/** Told how far an import has come. What it throws ends the import; what was written until then stays. */
public interface ImportProgress {

    ImportProgress SILENT = (lines, share) -> {};

    /**
     * @param lines read so far
     * @param share of the file, from 0 to 1
     */
    void at(long lines, double share);
}
