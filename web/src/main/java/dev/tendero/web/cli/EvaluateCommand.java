package dev.tendero.web.cli;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.Shops;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.embedding.EmbeddingModels;
import dev.tendero.runtime.evaluation.AnnotatedSentence;
import dev.tendero.runtime.evaluation.AnnotatedSentences;
import dev.tendero.runtime.evaluation.EntityEvaluation;
import dev.tendero.runtime.evaluation.EntityReport;
import dev.tendero.runtime.evaluation.Evaluation;
import dev.tendero.runtime.evaluation.EvaluationReport;
import dev.tendero.runtime.evaluation.LabelledSentence;
import dev.tendero.runtime.evaluation.LabelledSentences;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.shop.EmbeddingChoice;
import dev.tendero.runtime.shop.EmbeddingReader;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.web.wire.EntityReportBody;
import dev.tendero.web.wire.EvaluationBody;
import dev.tendero.web.wire.JsonWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how well the understanding does on labelled sentences. */
@Command(
        name = "evaluate",
        description = {
            "Trains the classifier that serves on labelled sentences, and says how well it does on others.",
            "A line is a sentence, a tab and its intent; the intent oos means that no intent answers.",
            "Without --test, parts of the sentences are held back in turn.",
            "With --entities, says how well a shop finds them: a line is a sentence with marks,",
            "busco unas [zapatillas](categoria) [nike](marca:Nike)."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a file is wrong", "2:wrong usage"})
final class EvaluateCommand implements Callable<Integer> {

    private static final int FEWEST_FOLDS = 2;
    private static final int MOST_FOLDS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--train", paramLabel = "TSV", description = "the sentences to learn")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "TSV", description = "the sentences to be asked")
    private @Nullable Path test;

    @Option(names = "--language", paramLabel = "L", description = "es, en or pt; es without it")
    private String language = "es";

    @Option(
            names = "--embeddings",
            paramLabel = "MODEL",
            description = "with sentence embeddings: all-minilm-l6-v2-q, bge-small-en-v15-q or a model's .onnx file")
    private @Nullable String embeddings;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "into how many parts the sentences are dealt without --test, 2 to 20; 5 without it")
    private int folds = 5;

    @Option(names = "--entities", paramLabel = "FILE", description = "the sentences whose entities are marked")
    private @Nullable Path entities;

    @Option(names = "--shop", paramLabel = "ID", description = "whose entities; the first shop without it")
    private @Nullable String shop;

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Option(names = "--json", description = "as JSON, for other programs")
    private boolean json;

    @Override
    public Integer call() {
        require(folds >= FEWEST_FOLDS && folds <= MOST_FOLDS, "--folds is " + folds + "; expected 2 to 20");
        require(
                LanguagePack.CODES.contains(language),
                "--language is " + language + "; expected one of "
                        + String.join(", ", new TreeSet<>(LanguagePack.CODES)));
        require((train == null) != (entities == null), "expected --train FILE, or --entities FILE");
        PrintWriter out = spec.commandLine().getOut();
        if (entities != null) {
            entities(Broken.orThrow(AnnotatedSentences.read(entities)), out);
        } else if (train != null) {
            sentences(train, out);
        }
        return 0;
    }

    private void sentences(Path train, PrintWriter out) {
        EvaluationReport report = evaluate(train);
        if (json) {
            out.println(JsonWriter.write(EvaluationBody.of(report)));
        } else {
            new EvaluationPrinter(out, new Paint(spec.commandLine())).print(report);
        }
    }

    private void entities(List<AnnotatedSentence> sentences, PrintWriter out) {
        EntityReport report = found(sentences);
        if (json) {
            out.println(JsonWriter.write(EntityReportBody.of(report)));
        } else {
            new EntityPrinter(out, new Paint(spec.commandLine())).print(report);
        }
    }

    private EntityReport found(List<AnnotatedSentence> sentences) {
        Path folder = ConfigFolder.of(config);
        Settings settings = Broken.orThrow(new SettingsReader(TestCommand.withoutModels()).read(folder));
        TenderoRuntime.Listeners listeners = new TenderoRuntime.Listeners(
                new LastTurn(), new WordingObserver() {}, spec.commandLine().getErr()::println);
        try (TenderoRuntime runtime =
                TenderoRuntime.open(settings, folder, TenderoRuntime.Mode.UNRECORDED, listeners)) {
            Shops shops = runtime.shops();
            ServedShop asked = shops.get(shop == null ? shops.defaultShop() : shop);
            return EntityEvaluation.run(
                    sentences, text -> asked.understander().understand(text).entities());
        }
    }

    private EvaluationReport evaluate(Path train) {
        List<LabelledSentence> learnt = Broken.orThrow(LabelledSentences.read(train));
        try (EmbeddingModels models = EmbeddingModels.forgetful()) {
            Evaluation evaluation = new Evaluation(language, models.of(model()));
            return test == null
                    ? evaluation.crossValidate(learnt, folds)
                    : evaluation.run(learnt, Broken.orThrow(LabelledSentences.read(test)));
        }
    }

    private @Nullable EmbeddingChoice model() {
        String named = embeddings;
        if (named == null) {
            return null;
        }
        ValueType<EmbeddingChoice> type = EmbeddingReader.anywhere();
        return type.parse(named)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), type.complaint("--embeddings", named)));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
