CREATE TABLE session (
    -- 22 characters of base64url: 132 random bits, the bearer of the conversation.
    id CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    shop_id INT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    KEY session_by_time (shop_id, created_at),
    CONSTRAINT session_of_shop FOREIGN KEY (shop_id) REFERENCES shop (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE turn (
    session_id CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- From 1, without gaps: the key lets one node win when two append at once.
    seq INT UNSIGNED NOT NULL,
    -- The client's name for the message; sent twice, it is answered once.
    message_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    shop_id INT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    message TEXT NOT NULL,
    reply TEXT NOT NULL,
    intent VARCHAR(64) NOT NULL,
    confidence FLOAT NOT NULL,
    source ENUM ('template', 'model') NOT NULL,
    result_count INT UNSIGNED NOT NULL,
    understanding_us INT UNSIGNED NOT NULL,
    query_us INT UNSIGNED NOT NULL,
    wording_us INT UNSIGNED NOT NULL,
    -- How the model fared: NULL when none was asked, else ok, failed, ungrounded, over_budget.
    model_outcome VARCHAR(16) NULL,
    -- The whole reply and what was understood, as JSON: what a repeated message and a reconnecting client get.
    record MEDIUMTEXT NOT NULL,
    PRIMARY KEY (session_id, seq),
    UNIQUE KEY turn_message (session_id, message_id),
    KEY turn_by_time (shop_id, created_at),
    CONSTRAINT turn_of_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT turn_of_shop FOREIGN KEY (shop_id) REFERENCES shop (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was shown, with the price it was shown at.
CREATE TABLE turn_product (
    session_id CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT UNSIGNED NOT NULL,
    position SMALLINT UNSIGNED NOT NULL,
    product_id BIGINT UNSIGNED NOT NULL,
    price DECIMAL(12, 2) NOT NULL,
    PRIMARY KEY (session_id, seq, position),
    KEY turn_product_by_product (product_id),
    CONSTRAINT shown_in_turn FOREIGN KEY (session_id, seq) REFERENCES turn (session_id, seq) ON DELETE CASCADE,
    CONSTRAINT shown_product FOREIGN KEY (product_id) REFERENCES product (id)
) DEFAULT CHARSET = utf8mb4;
