package dev.tendero.runtime.search;

/** Number alone: {@code watches, watch}; {@code batteries, battery}. */
final class EnglishStemmer implements Stemmer {

    @Override
    public String stem(String word) {
        if (Suffixes.isCode(word) || word.length() < 4 || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return Suffixes.replace(word, "ies", "y");
        }
        boolean hissing = word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("xes")
                || word.endsWith("sses")
                || word.endsWith("zzes");
        return hissing ? Suffixes.drop(word, "es") : Suffixes.drop(word, "s");
    }
}
