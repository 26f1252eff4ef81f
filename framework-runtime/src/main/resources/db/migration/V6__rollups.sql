-- What the statistics read instead of turns: figures of whole hours (UTC) that are over. A figure of a period is the sum of
-- its hours here, and of the turns themselves where the period begins or ends within an hour or goes on until now.
CREATE TABLE rollup_progress (
    id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
    -- Hours before this one are rolled up. Locked by whoever rolls up.
    rolled_until DATETIME NOT NULL
);
INSERT INTO rollup_progress VALUES (1, '1970-01-01 00:00:00');

CREATE TABLE hour_intent (
    shop_id INT UNSIGNED NOT NULL,
    hour DATETIME NOT NULL,
    intent VARCHAR(64) NOT NULL,
    source ENUM ('template', 'model') NOT NULL,
    -- '' where no model was asked.
    model_outcome VARCHAR(16) NOT NULL,
    turns INT UNSIGNED NOT NULL,
    -- Turns that began a conversation.
    begun INT UNSIGNED NOT NULL,
    confidence_sum DOUBLE NOT NULL,
    found_nothing INT UNSIGNED NOT NULL,
    PRIMARY KEY (shop_id, hour, intent, source, model_outcome)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE hour_confidence (
    shop_id INT UNSIGNED NOT NULL,
    hour DATETIME NOT NULL,
    bin TINYINT UNSIGNED NOT NULL,
    turns INT UNSIGNED NOT NULL,
    PRIMARY KEY (shop_id, hour, bin)
);

CREATE TABLE hour_latency (
    shop_id INT UNSIGNED NOT NULL,
    hour DATETIME NOT NULL,
    stage VARCHAR(16) CHARACTER SET ascii NOT NULL,
    -- bucket:longest microseconds:turns, with commas between: a row a stage instead of some hundreds.
    histogram MEDIUMTEXT CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (shop_id, hour, stage)
);

-- How long recording took, which is known only when the turn's row is written; each server adds its own from time to time.
CREATE TABLE hour_record_time (
    shop_id INT UNSIGNED NOT NULL,
    hour DATETIME NOT NULL,
    bucket SMALLINT UNSIGNED NOT NULL,
    micros INT UNSIGNED NOT NULL,
    turns INT UNSIGNED NOT NULL,
    PRIMARY KEY (shop_id, hour, bucket)
);

-- The hour's 200 products that were shown most often, and the 200 that were asked about.
CREATE TABLE hour_product (
    shop_id INT UNSIGNED NOT NULL,
    hour DATETIME NOT NULL,
    kind ENUM ('shown', 'asked') NOT NULL,
    product_id BIGINT UNSIGNED NOT NULL,
    times INT UNSIGNED NOT NULL,
    PRIMARY KEY (shop_id, hour, kind, product_id)
);

-- The hour's 200 messages that most often found nothing.
CREATE TABLE hour_empty_search (
    shop_id INT UNSIGNED NOT NULL,
    hour DATETIME NOT NULL,
    intent VARCHAR(64) NOT NULL,
    message VARCHAR(200) NOT NULL,
    times INT UNSIGNED NOT NULL,
    KEY empty_search_by_hour (shop_id, hour)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The hour's 200 latest turns that no intent understood.
CREATE TABLE hour_unrecognised (
    shop_id INT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    session_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT UNSIGNED NOT NULL,
    PRIMARY KEY (shop_id, created_at, session_id, seq)
);

-- Thumbs are counted by the time they were given: a customer may change one long after the turn.
ALTER TABLE turn_feedback ADD COLUMN shop_id INT UNSIGNED NOT NULL DEFAULT 0 AFTER seq;
UPDATE turn_feedback f JOIN turn t ON t.session_id = f.session_id AND t.seq = f.seq SET f.shop_id = t.shop_id;
ALTER TABLE turn_feedback
    ALTER COLUMN shop_id DROP DEFAULT,
    DROP KEY feedback_by_time,
    ADD KEY feedback_by_time (shop_id, given_at, value);

-- What the operator says that messages mean; the next training learns from it.
CREATE TABLE labelled_example (
    shop_id INT UNSIGNED NOT NULL,
    message VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    intent VARCHAR(64) NOT NULL,
    labelled_at DATETIME(3) NOT NULL,
    PRIMARY KEY (shop_id, message),
    CONSTRAINT labelled_in_shop FOREIGN KEY (shop_id) REFERENCES shop (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
