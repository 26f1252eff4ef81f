package dev.tendero.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dashboard's page and what it fetches. Holds nothing secret: the figures come with the operator's token alone. */
public final class DashboardFiles {

    private static final String FOLDER = "dashboard/";
    private static final String CHARTS = "META-INF/resources/webjars/chartjs/4.4.3/dist/chart.umd.js";
    private static final List<String> STYLES =
            List.of("style/shared.css", FOLDER + "dashboard.css", FOLDER + "cards.css");
    private static final List<String> LEAN = List.of(
            "dashboard.js",
            "build.js",
            "cards.js",
            "figures.js",
            "messages.js",
            "server.js",
            "troubles.js",
            "text-en.js",
            "text-es.js",
            "text-pt.js");

    private final StaticFile page = StaticFile.read(FOLDER + "dashboard.html");
    private final Map<String, StaticFile> assets = new HashMap<>();

    public DashboardFiles() {
        assets.put("dashboard.css", StaticFile.lean("dashboard.css", STYLES));
        LEAN.forEach(name -> assets.put(name, StaticFile.lean(name, List.of(FOLDER + name))));
        assets.put("chart.js", StaticFile.ofClassPath(CHARTS));
    }

    public StaticFile page() {
        return page;
    }

    /** @param name without a folder */
    public Optional<StaticFile> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }
}
