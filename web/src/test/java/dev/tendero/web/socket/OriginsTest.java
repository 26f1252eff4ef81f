package dev.tendero.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://chat.example, chat.example, true",
        "https://CHAT.example, Chat.Example, true",
        "https://chat.example, chat.example:443, true",
        "http://chat.example:80, chat.example, true",
        "https://chat.example:8443, chat.example:8443, true",
        "http://[::1]:8080, [::1]:8080, true",
        "http://[::1], [::1], true",
        "https://chat.example, chat.example:80, false",
        "http://chat.example, chat.example:443, false",
        "https://other.example, chat.example, false",
        "https://chat.example.other.example, chat.example, false",
        "null, chat.example, false",
        "'', chat.example, false",
        "https://a b, chat.example, false",
        "https://shop.example, chat.example, true",
        "http://shop.example, chat.example, false"
    })
    void ourOwnPagesAndNamedSitesMay(String origin, String host, boolean may) {
        assertThat(new Origins(Set.of("https://shop.example")).allows(origin, host))
                .isEqualTo(may);
    }

    @Test
    void whoIsNoPageMayAndAStarLetsAllIn() {
        assertThat(new Origins(Set.of()).allows(null, "chat.example")).isTrue();
        assertThat(new Origins(Set.of()).allows("https://x.example", null)).isFalse();
        assertThat(new Origins(Set.of("*")).allows("https://x.example", null)).isTrue();
    }
}
