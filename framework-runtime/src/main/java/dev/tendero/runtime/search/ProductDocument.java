package dev.tendero.runtime.search;

import dev.tendero.api.Availability;
import dev.tendero.runtime.language.YesOrNo;
import dev.tendero.runtime.search.IndexedProduct.NamedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** One product on its way into the index. Not for use twice. */
final class ProductDocument {

    private static final int HEAD_WEIGHT = 10;
    private static final int NAME_WEIGHT = 6;
    private static final int BRAND_WEIGHT = 5;
    private static final int CATEGORY_WEIGHT = 5;
    private static final int PARENT_WEIGHT = 2;
    private static final int ATTRIBUTE_WEIGHT = 3;
    private static final int PURPOSE_WEIGHT = 2;
    private static final int ID_WEIGHT = 2;
    private static final int DESCRIPTION_WEIGHT = 1;
    /** What stands behind it is another thing, which this one is for. */
    private static final Pattern PURPOSE = Pattern.compile("(?iu)\\s(?:para|compatible con|for)\\s");

    /** A number alone is rather a measure or a price. */
    private static final Pattern ID = Pattern.compile("\\p{L}.*\\d|\\d.*\\p{L}");

    private static final Pattern LIST = Pattern.compile(",\\s+|\\s*;\\s*");
    /** One to three words; five behind a semicolon, which nobody writes in a sentence. */
    private static final Pattern SHORT = Pattern.compile("\\S{1,30}(?:\\s+\\S{1,30}){0,2}");

    private static final Pattern LISTED = Pattern.compile("\\S{1,30}(?:\\s+\\S{1,30}){0,4}");

    private static final FieldType WEIGHTED = weighted();

    private final TextAnalysis analysis;
    private final Document document = new Document();
    private final WeightedTerms text = new WeightedTerms();
    private final Set<String> words = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    private ProductDocument(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    static Document of(IndexedProduct product, TextAnalysis analysis) {
        return new ProductDocument(analysis).build(product);
    }

    /** A price in hundredths. */
    static long hundredths(BigDecimal price, RoundingMode rounding) {
        return price.movePointRight(2).setScale(0, rounding).longValueExact();
    }

    private Document build(IndexedProduct product) {
        addName(product.name(), product.brand());
        addCategories(product.categories());
        if (product.brand() != null) {
            addNamed(product.brand(), BRAND_WEIGHT, Fields.BRAND, Fields.BRAND_NAME);
        }
        product.attributes().stream().distinct().forEach(this::addAttribute);
        if (ID.matcher(product.id()).find()) {
            analysis.words(product.id()).forEach(word -> addWord(word, ID_WEIGHT));
        }
        analysis.words(product.description()).forEach(word -> addText(word, DESCRIPTION_WEIGHT));
        addNumbers(product);
        if (!text.isEmpty()) {
            document.add(new Field(Fields.TEXT, text.stream(), WEIGHTED));
        }
        addAll(Fields.WORD, words);
        addAll(Fields.HEAD, heads);
        addAll(Fields.NAME, names);
        addAll(Fields.CALLED, called);
        addAll(Fields.ASKED, asked);
        return document;
    }

    private void addAll(String field, Set<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Store.NO)));
    }

    private void addName(String name, @Nullable String brand) {
        List<Word> head = brand == null ? analysis.head(name) : analysis.head(name, brand);
        head.forEach(this::addHead);
        head.forEach(word -> addText(word, HEAD_WEIGHT - NAME_WEIGHT));
        String[] parts = PURPOSE.split(name, 2);
        analysis.words(parts[0]).forEach(word -> {
            addWord(word, NAME_WEIGHT);
            addStems(word, names);
        });
        if (parts.length > 1) {
            analysis.words(parts[1]).forEach(word -> addWord(word, PURPOSE_WEIGHT));
        }
    }

    private void addCategories(List<String> categories) {
        for (int level = 0; level < categories.size(); level++) {
            String path = String.join(" > ", categories.subList(0, level + 1));
            boolean own = level == categories.size() - 1;
            String name = categories.get(level);
            addNamed(name, own ? CATEGORY_WEIGHT : PARENT_WEIGHT, Fields.CATEGORY, Fields.CATEGORY_NAME);
            if (level > 0) {
                document.add(new StringField(Fields.CATEGORY, Folding.key(path), Store.NO));
            }
            if (own) {
                analysis.head(name).forEach(this::addHead);
            }
        }
    }

    private void addAttribute(NamedValue attribute) {
        addTold(attribute);
        List<String> values = values(attribute.value());
        Stream.concat(Stream.of(attribute.value(), ""), values.stream())
                .map(value -> Fields.attribute(attribute.name(), value))
                .distinct()
                .forEach(filter -> document.add(new StringField(Fields.ATTRIBUTE, filter, Store.NO)));
        values.forEach(value ->
                document.add(new StringField(Fields.ATTRIBUTE_NAME, attribute.name() + '=' + value, Store.NO)));
    }

    /** A filter for {@code Versa, March} fits either car; what is longer is a sentence. */
    private static List<String> values(String value) {
        List<String> parts = Stream.of(LIST.split(value)).map(String::strip).toList();
        Pattern each = value.contains(";") ? LISTED : SHORT;
        boolean isList = parts.size() > 1
                && parts.stream().allMatch(part -> each.matcher(part).matches());
        return isList ? parts.stream().distinct().toList() : List.of(value);
    }

    /** {@code gluten: no} is without gluten; what is neither yes nor no has some of what it is called. */
    private void addTold(NamedValue attribute) {
        List<Word> name = analysis.words(attribute.name());
        name.forEach(word -> addStems(word, asked));
        Optional<YesOrNo> answer = YesOrNo.of(attribute.value());
        if (answer.equals(Optional.of(YesOrNo.YES))) {
            name.forEach(word -> addWord(word, ATTRIBUTE_WEIGHT));
        } else if (answer.isPresent()) {
            name.stream()
                    .limit(name.size() == 1 ? 1 : 0)
                    .map(Word::asLacked)
                    .forEach(word -> addWord(word, ATTRIBUTE_WEIGHT));
        } else {
            analysis.words(attribute.value()).forEach(word -> addWord(word, ATTRIBUTE_WEIGHT));
            name.forEach(word -> addText(word, DESCRIPTION_WEIGHT));
        }
    }

    private void addNamed(String name, int weight, String filterField, String nameField) {
        analysis.words(name).forEach(word -> addWord(word, weight));
        document.add(new StringField(filterField, Folding.key(name), Store.NO));
        document.add(new StringField(nameField, name, Store.NO));
    }

    private void addNumbers(IndexedProduct product) {
        document.add(new LongField(Fields.PRICE, hundredths(product.price(), RoundingMode.HALF_UP), Store.NO));
        String available = product.availability() == Availability.OUT_OF_STOCK ? Fields.NO : Fields.YES;
        document.add(new StringField(Fields.AVAILABLE, available, Store.NO));
        document.add(new StringField(Fields.ON_SALE, product.onSale() ? Fields.YES : Fields.NO, Store.NO));
        document.add(new StringField(Fields.KEY, Long.toString(product.key()), Store.NO));
        document.add(new NumericDocValuesField(Fields.KEY_VALUE, product.key()));
        document.add(new KeywordField(Fields.THING, Variants.thing(product), Store.NO));
    }

    private void addWord(Word word, int weight) {
        addText(word, weight);
        addStems(word, called);
        if (word.lacked()) {
            called.add(analysis.lacking(word));
        }
        words.addAll(word.parts());
        words.add(word.joined());
    }

    /** Who wants water with gas wants none that is {@code sin gas}. */
    private void addText(Word word, int weight) {
        if (word.lacked()) {
            text.add(analysis.lacking(word), weight);
            return;
        }
        word.parts().forEach(part -> text.add(analysis.stem(part), weight));
        if (word.isCompound()) {
            text.add(analysis.stem(word.joined()), weight);
        }
    }

    private void addHead(Word word) {
        addStems(word, heads);
    }

    private void addStems(Word word, Set<String> stems) {
        word.parts().forEach(part -> stems.add(analysis.stem(part)));
        stems.add(analysis.stem(word.joined()));
    }

    private static FieldType weighted() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
