package dev.tendero.runtime.data;

/** Told, in sentences for the operator, what a slow start is busy with. */
public interface Progress {

    Progress SILENT = sentence -> {};

    void says(String sentence);
}
