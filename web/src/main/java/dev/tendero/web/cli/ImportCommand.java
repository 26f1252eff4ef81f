package dev.tendero.web.cli;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.Broken;
import dev.tendero.runtime.FeedImport;
import dev.tendero.runtime.catalog.ImportReport;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerSettings;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.ConfigReader;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.InstalledIntents;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.yaml.Problems;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a product file into a shop. */
@Command(
        name = "import",
        description = {
            "Replaces a shop's catalogue by what a product file holds; may run beside a server.",
            "Lines that can't be read are listed and the others go in; what it does not hold is no longer sold,",
            "unless more than half of the lines can't be read: then nothing is taken away, and the exit code is 1."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:imported", "1:the file or the shop's files are wrong", "2:wrong usage"})
final class ImportCommand implements Callable<Integer> {

    private static final int LISTED = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FEED", description = "the product file, or its https address")
    private String feed = "";

    @Option(names = "--shop", paramLabel = "ID", required = true, description = "the shop that it is for")
    private String shop = "";

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; without it, the format of the shop's own feed")
    private CatalogSource.@Nullable Format format;

    @Override
    public Integer call() {
        Path folder = ConfigFolder.of(config);
        Settings settings = Broken.orThrow(new SettingsReader(System.getenv()).read(folder));
        ShopSettings settingsOfShop = shop(folder, settings);
        PrintWriter err = spec.commandLine().getErr();
        ImportReport report;
        try (ImportBar bar = ImportBar.on(spec.commandLine())) {
            report = FeedImport.run(settings, settingsOfShop, source(settingsOfShop), err::println, bar);
        }
        tell(report);
        return report.caution().isPresent() ? 1 : 0;
    }

    private ShopSettings shop(Path folder, Settings settings) {
        List<String> shops = ConfigReader.folders(folder, new Problems()).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
        if (!shops.contains(shop)) {
            throw bad("there is no shop \"" + shop + "\" under " + folder.resolve("shops") + "; there are: "
                    + String.join(", ", shops));
        }
        var handlers = HandlerDiscovery.discover(getClass().getClassLoader(), settings.pluginsDir());
        ShopReader reader = new ShopReader(
                new InstalledIntents(handlers.keySet(), new HandlerSettings(handlers)), EntityKinds.ANY, List.of());
        return Broken.orThrow(reader.read(folder.resolve("shops").resolve(shop)));
    }

    private CatalogSource source(ShopSettings settings) {
        boolean isAddress = feed.contains("://");
        if (!isAddress) {
            requireReadable(Path.of(feed));
        }
        CatalogSource own = settings.catalog();
        CatalogSource.Format as = Objects.requireNonNullElse(format, own.format());
        if ((as == CatalogSource.Format.SQL) != feed.startsWith("jdbc:")
                || (as == CatalogSource.Format.SQL && own.query() == null)) {
            throw bad("--format " + as.name().toLowerCase(Locale.ROOT) + " is not what " + feed
                    + " is in; a database is read by the query in the catalog of shop.yaml, a file as one of google,"
                    + " shopify, woocommerce or csv");
        }
        return own.at(isAddress ? feed : Path.of(feed).toAbsolutePath().toString(), as);
    }

    private static void requireReadable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw bad(
                    "there is no product file " + file + "; expected a file, or an address that begins with https://");
        }
        if (!Files.isReadable(file)) {
            throw bad("the product file " + file + " may not be read by this user; check its permissions");
        }
    }

    private void tell(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(new Paint(spec.commandLine())
                        .bold(shop + ": " + counted(report.written(), "product") + " written, "
                                + number(report.unchanged()) + " unchanged, " + number(report.unlisted())
                                + " no longer sold")
                + " (" + counted(report.read(), "line") + " in " + seconds(report) + " s)");
        if (report.withheld() > 0) {
            out.println(counted(report.withheld(), "line") + " not for sale (drafts, hidden, parents of variations)");
        }
        if (report.rejected() > 0) {
            out.println(counted(report.rejected(), "line") + " can't be read:");
            report.rejections().stream().limit(LISTED).forEach(line -> out.println("  " + line));
            if (report.rejected() > LISTED) {
                out.println("  and " + number(report.rejected() - LISTED) + " more");
            }
        }
        report.caution().ifPresent(out::println);
    }

    private static String counted(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String seconds(ImportReport report) {
        return String.format(Locale.ROOT, "%.1f", report.duration().toMillis() / 1000.0);
    }

    private static TenderoException bad(String message) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message);
    }
}
