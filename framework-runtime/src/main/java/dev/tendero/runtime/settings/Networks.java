package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Networks, with commas between them. */
final class Networks {

    static final ValueType<List<Network>> TYPE =
            ValueType.of("addresses or networks such as 10.0.0.0/8, ::1; or none", Networks::parse);

    private Networks() {}

    private static Optional<List<Network>> parse(String text) {
        if (text.strip().equals("none")) {
            return Optional.of(List.of());
        }
        List<Optional<Network>> networks =
                Stream.of(text.split(",")).map(Network::parse).toList();
        return networks.stream().allMatch(Optional::isPresent)
                ? Optional.of(networks.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
