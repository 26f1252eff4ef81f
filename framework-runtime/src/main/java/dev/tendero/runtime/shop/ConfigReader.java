package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads every shop of a configuration folder. */
public final class ConfigReader {

    private final ShopReader shops;

    public ConfigReader(ShopReader shops) {
        this.shops = shops;
    }

    /** All shops by folder name, or everything that is wrong in any of them. */
    public Reading<List<ShopSettings>> read(Path config) {
        Problems problems = new Problems();
        List<ShopSettings> found = new ArrayList<>();
        for (Path folder : folders(config, problems)) {
            shops.read(folder).orReport(problems).ifPresent(found::add);
        }
        return problems.orElse(List.copyOf(found));
    }

    /** The shops' folders, by name; that there is none is a problem. */
    public static List<Path> folders(Path config, Problems problems) {
        Path home = config.resolve("shops");
        List<Path> folders = YamlFolder.folders(home, problems);
        if (folders.isEmpty()) {
            problems.add(Position.whole(home.toString()), "there is no shop here; expected a folder with a shop.yaml");
        }
        return folders;
    }
}
