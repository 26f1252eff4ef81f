package dev.tendero.web.cli;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tested.
 *
 * @param config the folder that holds {@code shops/}
 * @param shop null for all shops
 * @param tests the file or folder that was named; null for each shop's {@code tests} folder
 */
record TestPlace(
        Path config, @Nullable String shop, @Nullable Path tests) {

    /** @param path a configuration folder, a shop's folder, or anything in a shop's folder */
    static TestPlace of(Path path) {
        Path given = path.toAbsolutePath().normalize();
        if (!Files.exists(given)) {
            throw bad(path + " does not exist");
        }
        if (Files.isDirectory(given.resolve("shops"))) {
            return new TestPlace(given, null, null);
        }
        for (Path folder = given; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shop.yaml"))) {
                return ofShop(folder, given);
            }
        }
        throw bad(path + " holds no shops; expected a configuration folder, a shop's folder, or a test in one");
    }

    boolean means(String id) {
        return shop == null || shop.equals(id);
    }

    Path tests(Path shopFolder) {
        return tests == null ? shopFolder.resolve("tests") : tests;
    }

    private static TestPlace ofShop(Path folder, Path given) {
        Path shops = folder.getParent();
        if (shops == null || shops.getParent() == null || !shops.endsWith("shops")) {
            throw bad("the shop in " + folder + " lies in no configuration; expected it under DIR/shops/");
        }
        return new TestPlace(
                shops.getParent(), String.valueOf(folder.getFileName()), given.equals(folder) ? null : given);
    }

    private static TenderoException bad(String message) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message);
    }
}
