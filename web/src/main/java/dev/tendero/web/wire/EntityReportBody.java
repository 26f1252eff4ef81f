package dev.tendero.web.wire;

import dev.tendero.runtime.evaluation.EntityReport;
import java.util.List;

/** How well entities are found, as JSON for other programs. Shares are 0 to 1. */
public record EntityReportBody(
        int testRows, List<EntityReport.Score> entities, EntityReport.Score all, List<EntityReport.Miss> misses) {

    public static EntityReportBody of(EntityReport report) {
        return new EntityReportBody(report.sentences(), report.entities(), report.all(), report.misses());
    }
}
