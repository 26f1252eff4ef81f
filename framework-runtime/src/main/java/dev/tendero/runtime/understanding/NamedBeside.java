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
        boolean isTied = to < tokens.size() && isLink(tokens.get(to));
        int before = from > 0 && isLink(tokens.get(from - 1)) ? from - 2 : from - 1;
        if (isTied && isName(tokens, to + 1)) {
            return new Stretch(name(tokens.get(to + 1)), from, to + 2);
        }
        if (isName(tokens, before)) {
            return new Stretch(name(tokens.get(before)), before, to);
        }
        return isName(tokens, to) ? new Stretch(name(tokens.get(to)), from, to + 1) : new Stretch("", from, to);
    }

    private boolean isName(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && names.containsKey(tokens.get(at).stem());
    }

    private String name(Token token) {
        return Objects.requireNonNull(names.get(token.stem()));
    }

    private boolean isLink(Token token) {
        return pack.small().links().contains(token.normal());
    }
}
