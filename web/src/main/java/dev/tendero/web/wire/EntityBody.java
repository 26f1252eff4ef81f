package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tendero.api.Entity;
import org.jspecify.annotations.Nullable;

/**
 * @param start index of its first UTF-16 unit in the message; left out when the entity was carried over
 * @param end index after its last UTF-16 unit; likewise
 * @param carried true or left out
 * @param negated true or left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityBody(
        String entity,
        String value,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Boolean carried,
        @Nullable Boolean negated) {

    static EntityBody of(Entity entity) {
        return new EntityBody(
                entity.entity(),
                entity.value(),
                entity.start() < 0 ? null : entity.start(),
                entity.end() < 0 ? null : entity.end(),
                entity.carried() ? true : null,
                entity.negated() ? true : null);
    }
}
