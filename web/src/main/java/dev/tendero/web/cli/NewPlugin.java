package dev.tendero.web.cli;

import dev.tendero.runtime.plugin.ApiVersions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a plugin's Maven project. */
@Command(
        name = "plugin",
        description = "Writes a Maven project for an intent in Java: a class, its words, its query.",
        mixinStandardHelpOptions = true)
final class NewPlugin implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "the intent's name: " + NewIntent.NAME_IN_WORDS)
    private String name = "";

    @Option(names = "--dir", paramLabel = "DIR", description = "where the project goes; ./NAME without it")
    private @Nullable Path dir;

    @Override
    public Integer call() {
        NewFiles.requireName(spec.commandLine(), name, NewIntent.NAME, NewIntent.NAME_IN_WORDS);
        Path project = dir == null ? Path.of(name) : dir;
        String packageName = "com.example." + name.replace("_", "");
        Path code = project.resolve("src/main/java").resolve(packageName.replace('.', '/'));
        Path resources = project.resolve("src/main/resources");
        Path tests = project.resolve("src/test/java").resolve(packageName.replace('.', '/'));
        Path beside = resources.resolve(packageName.replace('.', '/'));
        PrintWriter out = spec.commandLine().getOut();
        String type = className(name);
        new NewFiles(Map.of(
                        "name",
                        name,
                        "type",
                        type,
                        "package",
                        packageName,
                        "version",
                        Version.current(),
                        "api",
                        ApiVersions.here().toString()))
                .add(project.resolve("pom.xml"), "plugin/pom.xml")
                .add(code.resolve(type + ".java"), "plugin/Handler.java")
                .add(tests.resolve(type + "ContractTest.java"), "plugin/ContractTest.java")
                .add(tests.resolve(type + "ConversationTest.java"), "plugin/ConversationTest.java")
                .add(beside.resolve(name + ".yaml"), "plugin/intent.yaml")
                .add(beside.resolve(name + ".xml"), "plugin/mapper.xml")
                .add(resources.resolve("META-INF/services/dev.tendero.api.spi.IntentHandler"), "plugin/services")
                .write()
                .forEach(file -> out.println("wrote " + file));
        out.println(
                "Build it with mvn package and put the jar into plugins/; once before, mvn install in Tendero's folder");
        return 0;
    }

    /** {@code estado_pedido} to {@code EstadoPedido}. */
    private static String className(String name) {
        return Arrays.stream(name.split("_"))
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }
}
