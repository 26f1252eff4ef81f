package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which attribute an amount is of, where that is said beside it: {@code 120 cm de ancho}, {@code ancho de 120 cm}. */
final class NamedBeside {

    private final LanguagePack pack;
    /** By the stem of the one word that they are called. */
    private final Map<String, String> names = new HashMap<>();

    private NamedBeside(LanguagePack pack) {
        this.pack = pack;
    }

    /** @param attributes names of attributes that measure something; one of several words is never said so */
    static NamedBeside of(Stream<String> attributes, TextAnalyzer analyzer, LanguagePack pack) {
        NamedBeside beside = new NamedBeside(pack);
        attributes.distinct().forEach(name -> {
            List<Token> tokens = analyzer.analyse(name).tokens();
            if (tokens.size() == 1) {
                beside.names.put(tokens.getFirst().stem(), name);
            }
        });
        return beside;
    }

    /**
     * Tokens, with the name where there is one.
     *
     * @param name empty where none is said
     * @param to after the last
     */
    record Stretch(String name, int from, int to) {}

    Stretch around(List<Token> tokens, int from, int to) {
        int after = to < tokens.size() && isLink(tokens.get(to)) ? to + 1 : to;
        if (after < tokens.size() && names.containsKey(tokens.get(after).stem())) {
            return new Stretch(name(tokens.get(after)), from, after + 1);
        }
        int before = from > 0 && isLink(tokens.get(from - 1)) ? from - 2 : from - 1;
        return before >= 0 && names.containsKey(tokens.get(before).stem())
                ? new Stretch(name(tokens.get(before)), before, to)
                : new Stretch("", from, to);
    }

    private String name(Token token) {
        return Objects.requireNonNull(names.get(token.stem()));
    }

    private boolean isLink(Token token) {
        return pack.linkWords().contains(token.normal());
    }
}
