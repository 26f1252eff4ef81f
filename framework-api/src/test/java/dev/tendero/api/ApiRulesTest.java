package dev.tendero.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What plugin authors rely on in this module as a whole. */
class ApiRulesTest {

    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tendero.api");

    @Test
    void everyPublicTypeSaysHowStableItIs() {
        classes()
                .that()
                .arePublic()
                .should()
                .beAnnotatedWith(Stability.class)
                .because("plugin authors have to know what may change under them")
                .check(API);
    }

    @Test
    void itDragsInNothing() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tendero.api..", "java..", "org.jspecify.annotations..")
                .because("a plugin compiles against this module alone")
                .check(API);
    }
}
