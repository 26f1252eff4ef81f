package dev.tendero.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as docs/architecture.md draws it: which way imports run, and where each library lives. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.tendero");

    /** What any package may use. */
    private static final String[] EVERYWHERE = {
        "dev.tendero..", "java..", "javax.sql..", "org.jspecify..", "org.slf4j", "org.slf4j.spi"
    };

    /**
     * A library and the only packages that may use it.
     *
     * @param packages where its types are
     * @param homes below {@code dev.tendero}
     */
    record Library(String packages, String... homes) {

        String[] homePackages() {
            return Stream.of(homes).map(home -> "dev.tendero." + home).toArray(String[]::new);
        }

        @Override
        public String toString() {
            return packages + " in " + String.join(", ", homes);
        }
    }

    static Stream<Library> libraries() {
        return Stream.of(
                new Library("org.yaml.snakeyaml..", "runtime.yaml"),
                new Library("opennlp..", "runtime.language", "runtime.learning", "runtime.understanding"),
                new Library("de.bwaldvogel.liblinear..", "runtime.learning"),
                new Library("com.carrotsearch.hppc..", "runtime.learning"),
                new Library("org.apache.lucene..", "runtime.search"),
                new Library("net.sf.jsqlparser..", "runtime.query"),
                new Library("org.apache.ibatis..", "runtime.data"),
                new Library("javax.xml.parsers..", "runtime.data"),
                new Library("org.xml.sax..", "runtime.data"),
                new Library("com.sun.management..", "runtime.data", "runtime.plugin"),
                new Library("com.zaxxer.hikari..", "runtime.data"),
                new Library("org.mariadb..", "runtime.data"),
                new Library("org.flywaydb..", "runtime.data"),
                new Library("ch.vorburger..", "runtime.data"),
                new Library("de.siegmar.fastcsv..", "runtime.catalog"),
                new Library("org.jsoup..", "runtime.catalog"),
                new Library("javax.xml.stream..", "runtime.catalog"),
                new Library("com.github.benmanes.caffeine..", "runtime.conversation"),
                new Library("com.fasterxml.jackson..", "runtime.conversation", "web.wire"),
                new Library("com.samskivert.mustache..", "runtime.answer"),
                new Library("dev.langchain4j..", "runtime.answer", "runtime.embedding"),
                new Library("ai.onnxruntime..", "runtime.embedding"),
                new Library("io.helidon.faulttolerance..", "runtime.answer"),
                new Library("io.helidon.common..", "web.http", "web.socket"),
                new Library("io.helidon.http..", "web.http", "web.socket"),
                new Library("io.helidon.webserver..", "web.http", "web.socket"),
                new Library("io.helidon.websocket..", "web.socket"),
                new Library("io.github.bucket4j..", "web.limits"),
                new Library("io.prometheus..", "web.metrics"),
                new Library("io.opentelemetry..", "web.tracing"),
                new Library("org.junit..", "testkit"),
                new Library("ch.qos.logback..", "web.cli"),
                new Library("org.slf4j.bridge..", "web.cli"),
                new Library("org.slf4j.event..", "web.cli"),
                new Library("picocli..", "web.cli"),
                new Library("org.jline..", "web.cli"),
                new Library("me.tongfei.progressbar..", "web.cli"));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void eachLibraryStaysInItsHome(Library library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(library.homePackages())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.packages())
                .because("one package hides each library, so that it can be exchanged there")
                .check(HOUSE);
    }

    @Test
    void everyLibraryHasAHome() {
        String[] known = Stream.concat(Stream.of(EVERYWHERE), libraries().map(Library::packages))
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(known)))
                .because("a new library is given its home here and in docs/dependencies.md")
                .check(HOUSE);
    }

    @Test
    void theApiKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("dev.tendero.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tendero.api..", "java..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void theShopIntentsUseNothingThatAThirdPartyLacks() {
        classes()
                .that()
                .resideInAPackage("dev.tendero.intents..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tendero.intents..", "dev.tendero.api..", "java..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void importsRunOneWay() {
        noClasses()
                .that()
                .resideInAPackage("dev.tendero.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tendero.web..", "dev.tendero.intents..", "io.helidon.webserver..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.tendero.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tendero.intents..")
                .because("the server finds its intents as it finds anybody's")
                .check(HOUSE);
    }

    @Test
    void theServerNeedsNoTestKit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tendero.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tendero.testkit..")
                .check(HOUSE);
    }

    @Test
    void theMapOfTheRuntimeIsTrue() throws IOException {
        Set<String> drawn = Pattern.compile("^ +(\\w+) --> (\\w+)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..", "docs", "architecture.md")))
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn).isEqualTo(arrowsOfTheRuntime());
    }

    private static Set<String> arrowsOfTheRuntime() {
        Set<String> arrows = new TreeSet<>();
        for (JavaPackage from : HOUSE.getPackage("dev.tendero.runtime").getSubpackages()) {
            for (JavaPackage to : from.getPackageDependenciesFromThisPackage()) {
                if (to.getName().startsWith("dev.tendero.runtime.")) {
                    arrows.add(from.getRelativeName() + " --> " + to.getRelativeName());
                }
            }
        }
        return arrows;
    }

    @Test
    void packagesMakeNoCircle() {
        slices().matching("dev.tendero.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = HOUSE.getPackage("dev.tendero").getSubpackagesInTree().stream()
                .filter(found -> !found.getClasses().isEmpty())
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(HOUSE.size()).isGreaterThan(300);
        assertThat(unmarked).isEmpty();
    }
}
