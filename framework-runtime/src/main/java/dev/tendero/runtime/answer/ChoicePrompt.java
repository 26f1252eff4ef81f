package dev.tendero.runtime.answer;

import dev.tendero.runtime.privacy.PersonalData;
import dev.tendero.runtime.routing.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks which of a shop's intents a message means. The rules and the intents come first and are the same for every
 * message of a shop; what customers wrote comes last, each text as a JSON string on one line. Nothing in it is secret.
 */
final class ChoicePrompt {

    /** The choice that is none of the intents. */
    static final String NONE = "none";

    /** For the turns before; older ones than fit are left out. */
    static final int EARLIER_TOKENS = 300;

    private static final int LONGEST_TURN = 200;

    private ChoicePrompt() {}

    static Prompt of(Doubt doubt) {
        Texts texts = Texts.of(doubt.shop().language());
        String system = texts.get("choose.system")
                        .replace("{shop}", PlainText.value(doubt.shop().name()))
                + "\n" + texts.get("choose.intents") + ":\n" + intents(doubt);
        String user = texts.get("choose.earlier") + ":\n" + earlier(texts, doubt.earlier()) + "\n"
                + texts.get("choose.message") + ": " + JsonText.of(PersonalData.masked(doubt.message()));
        return new Prompt(system, List.of(), user, choices(doubt));
    }

    private static List<String> choices(Doubt doubt) {
        return Stream.concat(doubt.candidates().stream().map(Doubt.Candidate::intent), Stream.of(NONE))
                .distinct()
                .toList();
    }

    private static String intents(Doubt doubt) {
        return doubt.candidates().stream()
                .map(ChoicePrompt::described)
                .map(JsonText::of)
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> described(Doubt.Candidate candidate) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("intent", candidate.intent());
        described.put("description", cut(candidate.description()));
        described.put(
                "examples", candidate.examples().stream().map(ChoicePrompt::cut).toList());
        return described;
    }

    /** The latest exchanges that fit, oldest first. */
    private static String earlier(Texts texts, List<Doubt.Exchange> exchanges) {
        List<String> lines = new ArrayList<>();
        long tokens = 0;
        for (Doubt.Exchange exchange : exchanges.reversed()) {
            String line = JsonText.of(said(exchange));
            tokens += Prompt.estimatedTokens(line.length());
            if (tokens > EARLIER_TOKENS) {
                break;
            }
            lines.addFirst(line);
        }
        return lines.isEmpty() ? texts.get("prompt.no_data") : String.join("\n", lines);
    }

    private static Map<String, Object> said(Doubt.Exchange exchange) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("customer", PersonalData.masked(cut(exchange.customer())));
        said.put("reply", PersonalData.masked(cut(exchange.reply())));
        return said;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TURN ? text : text.substring(0, LONGEST_TURN);
    }
}
