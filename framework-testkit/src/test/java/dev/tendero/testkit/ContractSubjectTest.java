package dev.tendero.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.spi.IntentHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the contract finds who breaks it. */
class ContractSubjectTest {

    static final class Forgetful implements IntentHandler {
        private int turns;
        private final List<String> fixed = List.of();

        @Override
        public String name() {
            turns++;
            return "olvidado" + fixed.size();
        }
    }

    @Test
    void aHandlerThatNoServiceFileNamesIsTold() {
        assertThatThrownBy(() -> ContractSubject.open(
                        new Forgetful(), List.of("es"), language -> ShopTester.shop(language, "EUR")))
                .hasMessageContaining("no service file names " + Forgetful.class.getName());
    }

    @Test
    void whatCanChangeBetweenTurnsIsTold() {
        assertThat(ContractSubject.changeable(Forgetful.class)).containsExactly("turns");
        assertThat(ContractSubject.changeable(Bargains.class)).isEmpty();
    }
}
