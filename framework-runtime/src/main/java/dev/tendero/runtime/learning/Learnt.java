package dev.tendero.runtime.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A model, and what models that had not learnt all of the examples said of the others.
 *
 * @param guesses by which is known how sure the model may be
 */
public record Learnt(LinearModel model, List<HeldOut.Guess> guesses) {

    /** Counts the changes to how models are learnt: an older one is not taken for one of today's. */
    private static final int RECIPE = 4;

    public Learnt {
        guesses = List.copyOf(guesses);
    }

    /**
     * Deterministic.
     *
     * @param examples at least one
     * @param none the label of sentences that no label answers
     * @param models where what was learnt before is found
     */
    public static Learnt from(List<Example> examples, String none, LearntModels models) {
        return models.get(hash(examples), () -> learn(examples, none));
    }

    /** The model and those that had not learnt everything at the same time. */
    private static Learnt learn(List<Example> examples, String none) {
        CompletableFuture<LinearModel> whole = CompletableFuture.supplyAsync(() -> LinearTrainer.train(examples, none));
        List<HeldOut.Guess> guesses = HeldOut.guesses(examples, none);
        return new Learnt(whole.join(), guesses);
    }

    /** Of all that is learnt from. */
    private static String hash(List<Example> examples) {
        MessageDigest digest = sha256();
        digest.update(("linear " + RECIPE).getBytes(StandardCharsets.UTF_8));
        for (Example example : examples) {
            digest.update((example.label() + '\t' + example.isSentence()).getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sum(example)).array());
            digest.update(bytes(example.dense()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** Whatever the order of the features. */
    private static long sum(Example example) {
        long sum = 0;
        FeatureCounts features = example.features();
        for (int i = 0; i < features.size(); i++) {
            long feature = features.feature(i);
            sum += (feature ^ (feature >>> 31)) * 0x9e3779b97f4a7c15L * features.count(i);
        }
        return sum;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void write(DataOutput out) throws IOException {
        model.write(out);
        out.writeInt(guesses.size());
        for (HeldOut.Guess guess : guesses) {
            out.writeInt(guess.example());
            out.writeDouble(guess.known());
            out.writeBoolean(guess.isStranger());
            for (float margin : guess.margins()) {
                out.writeFloat(margin);
            }
        }
    }

    static Learnt read(DataInput in) throws IOException {
        LinearModel model = LinearModel.read(in);
        List<HeldOut.Guess> guesses = new ArrayList<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            int example = in.readInt();
            double known = in.readDouble();
            boolean isStranger = in.readBoolean();
            guesses.add(
                    new HeldOut.Guess(example, Floats.read(in, model.labels().size()), known, isStranger));
        }
        return new Learnt(model, guesses);
    }
}
