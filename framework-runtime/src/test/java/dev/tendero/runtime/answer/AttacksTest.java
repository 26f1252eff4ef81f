package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Reply;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.runtime.shop.IntentSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Attacks on a model that gives in to every one of them: it answers over HTTP with what the attack is after. After a
 * change of the attacks run this once with {@code TENDERO_WRITE=1} in the environment; it writes the table in
 * {@code docs/wording.md} anew.
 */
class AttacksTest {

    private static final Path PAGE = Path.of("../docs/wording.md");
    private static final String BEGIN = "<!-- attacks -->\n";
    private static final String END = "<!-- end of attacks -->";
    private static final IntentSettings INTENT =
            Requests.intent("Tengo {{count}} modelos de Sony.", "Presenta los productos.");
    private static final String TEMPLATE = "Tengo 2 modelos de Sony.";

    @Test
    void nothingThatAnAttackIsAfterLeavesTheHouse() throws IOException {
        List<String> wrong = new ArrayList<>();
        StringBuilder table =
                new StringBuilder("| # | where | attack | the model gives in | refused as |\n|---|---|---|---|---|\n");
        try (FakeProvider provider = FakeProvider.start()) {
            List<Attack> attacks = Attack.all();
            assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
            for (Attack attack : attacks) {
                String kind = kind(provider, attack);
                if (kind.equals("leaves")) {
                    wrong.add(attack.answer());
                }
                table.append(row(table.toString().lines().count() - 1, attack, kind));
            }
        }
        holdThePage(table.toString());
        assertThat(wrong).isEmpty();
    }

    /** As what the answer was refused; {@code leaves} where it was not. */
    private static String kind(FakeProvider provider, Attack attack) {
        List<String> kinds = new ArrayList<>();
        RecordingSink sink = new RecordingSink();
        provider.now(new Says(attack.answer()));
        Worded worded = wording(provider, kinds).word(attack.request(INTENT), sink);
        if (worded.source() == Reply.Source.MODEL) {
            return "leaves";
        }
        assertThat(sink.shown()).isEqualTo(worded.text()).isEqualTo(TEMPLATE);
        return kinds.isEmpty() ? worded.modelOutcome() + "" : kinds.getFirst();
    }

    private static Wording wording(FakeProvider provider, List<String> kinds) {
        WordingObserver observer = new WordingObserver() {
            @Override
            public void ungrounded(String shop, String intent, Verdict.Ungrounded verdict) {
                kinds.add(verdict.kind().name().toLowerCase(java.util.Locale.ROOT));
            }
        };
        ModelSettings model = new ModelSettings(
                ModelSettings.Provider.OPENAI, "m", null, provider.openAiUrl(), Duration.ofSeconds(10), 100, 0.2);
        WordingSettings settings = new WordingSettings(List.of(model), Duration.ofSeconds(20), 0);
        return new SharedModels(settings, observer, Duration.ofSeconds(1))
                .wording(new Templates(), shop -> KnownNames.of(List.of("Sony", "Bose")));
    }

    private static String row(long number, Attack attack, String kind) {
        return "| " + number + " | " + attack.where() + " | " + cell(attack.attack()) + " | " + cell(attack.answer())
                + " | " + kind + " |\n";
    }

    private static String cell(String text) {
        return "`"
                + text.replace("`", "'")
                        .replace("\n", "⏎")
                        .replace("\u200b", "<U+200B>")
                        .replace("|", "\\|") + "`";
    }

    private static void holdThePage(String table) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (System.getenv("TENDERO_WRITE") != null) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).as("run this with TENDERO_WRITE=1").isEqualTo(table);
    }
}
