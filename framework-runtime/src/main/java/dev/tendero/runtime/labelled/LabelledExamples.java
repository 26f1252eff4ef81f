package dev.tendero.runtime.labelled;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.Transactions;
import dev.tendero.runtime.privacy.PersonalData;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Messages that the operator has put to their intents. In the database, so that all servers learn from them. */
public final class LabelledExamples {

    /** In characters. */
    public static final int LONGEST = 500;

    private static final String LIST = """
            SELECT l.message, l.intent, l.labelled_at FROM labelled_example l JOIN shop s ON s.id = l.shop_id
            WHERE s.code = ? ORDER BY l.labelled_at DESC, l.message LIMIT 10000""";
    private static final String PUT = """
            INSERT INTO labelled_example (shop_id, message, intent, labelled_at)
            SELECT id, ?, ?, ? FROM shop WHERE code = ?
            ON DUPLICATE KEY UPDATE intent = VALUES(intent), labelled_at = VALUES(labelled_at)""";
    private static final String REMOVE = """
            DELETE l FROM labelled_example l JOIN shop s ON s.id = l.shop_id WHERE l.message = ? AND s.code = ?""";

    private final DataSource source;
    private final Clock clock;

    /** @param source may write */
    public LabelledExamples(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The shop's, latest first, at most 10,000. */
    public List<LabelledExample> of(String shop) {
        return Jdbc.list(
                source,
                LIST,
                row -> new LabelledExample(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                shop);
    }

    /** The shop's messages by the intent that they should have been. */
    public Map<String, List<String>> byIntent(String shop) {
        return of(shop).stream()
                .collect(Collectors.groupingBy(
                        LabelledExample::intent, Collectors.mapping(LabelledExample::message, Collectors.toList())));
    }

    /**
     * Says it, in place of what was said of that message before; what names a person is masked.
     *
     * @throws TenderoException {@code bad_parameter} when the message is blank or too long for an example
     */
    public void put(String shop, String message, String intent) {
        int length = message.codePointCount(0, message.length());
        if (message.isBlank() || length > LONGEST) {
            throw new TenderoException(
                    ErrorCode.BAD_PARAMETER,
                    "the message has " + length + " characters; an example has 1 to " + LONGEST
                            + ". Put the sentence that matters into the intent's examples");
        }
        String nameless = PersonalData.masked(message);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        new Transactions(source)
                .run("a labelled example", connection -> Jdbc.update(connection, PUT, nameless, intent, now, shop));
    }

    /** Takes it back; does nothing where nothing was said of the message. */
    public void remove(String shop, String message) {
        new Transactions(source)
                .run(
                        "a labelled example",
                        connection -> Jdbc.update(connection, REMOVE, PersonalData.masked(message), shop));
    }
}
