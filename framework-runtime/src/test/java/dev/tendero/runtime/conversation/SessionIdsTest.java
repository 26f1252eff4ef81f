package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionIdsTest {

    private static final int TIME = 5;

    /** Of 132 bits all are used, and none is likelier to be set than not. */
    @Test
    void everyPlaceOfTheRandomPartTakesEveryValue() {
        int ids = 20_000;
        int[][] seen = new int[27][128];
        Set<String> all = new HashSet<>();
        for (int i = 0; i < ids; i++) {
            String id = SessionIds.next();
            all.add(id);
            IntStream.range(0, id.length()).forEach(place -> seen[place][id.charAt(place)]++);
        }

        assertThat(all).hasSize(ids).allMatch(SessionIds::isWellFormed);
        for (int place = TIME; place < 27; place++) {
            int[] counts = IntStream.of(seen[place]).filter(count -> count > 0).toArray();
            assertThat(counts).as("place " + place).hasSize(64);
            assertThat(IntStream.of(counts).max().orElseThrow()).isLessThan(2 * ids / 64);
        }
    }

    @Test
    void aLogGetsWhatTellsTwoApart() {
        String id = SessionIds.next();

        assertThat(SessionIds.shortenedIn("GET /sessions/" + id + "/messages?after=1 \"" + id + "\""))
                .doesNotContain(id)
                .isEqualTo(
                        "GET /sessions/" + id.substring(0, 6) + "…/messages?after=1 \"" + id.substring(0, 6) + "…\"");
        assertThat(SessionIds.shortenedIn("dev.tendero.SomethingWithSuchALongNames"))
                .isEqualTo("dev.tendero.SomethingWithSuchALongNames");
    }
}
