package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesOrNoTest {

    @ParameterizedTest
    @ValueSource(strings = {"sí", "Yes", "incluido", "sim"})
    void yes(String value) {
        assertThat(YesOrNo.of(value)).contains(YesOrNo.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No incluido", "not included", "não"})
    void no(String value) {
        assertThat(YesOrNo.of(value)).contains(YesOrNo.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No. 5", "no 8", "No apto para microondas", "sin plomo", "1"})
    void somethingElse(String value) {
        assertThat(YesOrNo.of(value)).isEmpty();
    }
}
