package dev.tendero.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.data.StatementRegistry;
import dev.tendero.runtime.data.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;

class HandlerStatementsTest {

    private static final ClassLoader HOST = HandlerStatementsTest.class.getClassLoader();

    private final Statements statements = new Statements(new MariaDbDataSource());
    private final StatementRegistry registry = statements.registry();

    @Test
    void mappersWithOneClassNameInTwoJarsStandSideBySide(@TempDir Path plugins) throws IOException {
        map("uno", loaded(plugins.resolve("uno.jar")), null);
        map("dos", loaded(plugins.resolve("dos.jar")), "SELECT 2 AS dos");

        assertThat(statements.has("uno", "one")).isTrue();
        assertThat(statements.has("uno", "query")).isFalse();
        assertThat(statements.has("dos", "one")).isTrue();
        assertThat(statements.has("dos", "query")).isTrue();
    }

    @Test
    void aMapperThatCannotBeHadNamesItsJar() {
        IntentHandler broken = new IntentHandler() {
            @Override
            public String name() {
                return "roto";
            }

            @Override
            public Optional<Class<?>> mapper() {
                throw new NoClassDefFoundError("com/example/Mapper");
            }
        };
        assertThatThrownBy(() -> map("roto", broken, null))
                .hasMessageContaining("roto.jar")
                .hasMessageContaining("com/example/Mapper")
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    private void map(String name, IntentHandler handler, String query) {
        ClassLoader loader = handler.getClass().getClassLoader();
        HandlerStatements.map(
                new FoundHandler(name, handler, PluginOrigin.named(name + ".jar"), loader), query, registry);
    }

    private static IntentHandler loaded(Path jar) throws IOException {
        PluginJar.write(jar, List.of(Annotated.class.getName()), Annotated.class, Mapper.class);
        return new HandlerLoad(PluginOrigin.of(jar), PluginClassLoader.of(jar, HOST), (from, what, why) -> {
                    throw new IllegalStateException(what, why);
                })
                .handlers()
                .getFirst()
                .handler();
    }

    public interface Mapper {
        @Select("SELECT 1 AS one")
        List<Map<String, Object>> one();
    }

    public static final class Annotated implements IntentHandler {
        @Override
        public String name() {
            return "anotado";
        }

        @Override
        public Optional<Class<?>> mapper() {
            return Optional.of(Mapper.class);
        }
    }
}
