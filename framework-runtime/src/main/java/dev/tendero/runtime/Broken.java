package dev.tendero.runtime;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.util.stream.Collectors;

/** What a start makes of files that are wrong. */
public final class Broken {

    private Broken() {}

    /** @throws TenderoException {@code bad_configuration} with every problem, one a line */
    public static <T> T orThrow(Reading<T> reading) {
        return switch (reading) {
            case Reading.Loaded<T>(T value) -> value;
            case Reading.Broken<T>(var problems) ->
                throw new TenderoException(
                        ErrorCode.BAD_CONFIGURATION,
                        problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        };
    }
}
