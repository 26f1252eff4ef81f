package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {

    private Instant now = Instant.parse("2026-03-01T23:59:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void whatIsSetAsideCannotBeSpentTwiceAndComesBackWhenUnused() {
        TokenBudget budget = new TokenBudget(100, clock);
        assertThat(budget.reserve(60)).isTrue();
        assertThat(budget.reserve(60)).isFalse();
        budget.settle(60, 10);
        assertThat(budget.reserve(60)).isTrue();
        assertThat(budget.usedToday()).isEqualTo(70);
    }

    @Test
    void theNextDayBeginsAnew() {
        TokenBudget budget = new TokenBudget(100, clock);
        assertThat(budget.reserve(100)).isTrue();
        now = now.plusSeconds(120);
        assertThat(budget.usedToday()).isZero();
        assertThat(budget.reserve(100)).isTrue();
    }

    @Test
    void zeroIsNoLimit() {
        TokenBudget budget = new TokenBudget(0, clock);
        assertThat(budget.reserve(Integer.MAX_VALUE)).isTrue();
        assertThat(budget.reserve(Integer.MAX_VALUE)).isTrue();
    }
}
