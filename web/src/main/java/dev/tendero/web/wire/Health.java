package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server is well.
 *
 * @param status {@code up}, {@code degraded} (ready, but something optional is down), {@code down} or {@code stopping}
 * @param live whether the process answers; false never leaves the server
 * @param ready whether it can answer customers now
 */
public record Health(String status, boolean live, boolean ready, List<Dependency> dependencies) implements WireRecord {

    /** As anybody may see it. */
    public Health withoutDetails() {
        return new Health(
                status,
                live,
                ready,
                dependencies.stream().map(Dependency::withoutDetail).toList());
    }

    /**
     * What the server leans on.
     *
     * @param state {@code up} or {@code down}
     * @param required whether customers can't be answered without it
     * @param detail for the operator alone; left out when there is nothing to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dependency(
            String name,
            String state,
            boolean required,
            @Nullable String detail) {

        public static Dependency of(String name, boolean up, boolean required, @Nullable String detail) {
            return new Dependency(name, up ? "up" : "down", required, detail);
        }

        private Dependency withoutDetail() {
            return new Dependency(name, state, required, null);
        }

        public boolean works() {
            return state.equals("up");
        }
    }
}
