-- What customers thought of replies: their last word on each.
CREATE TABLE turn_feedback (
    session_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT UNSIGNED NOT NULL,
    value ENUM ('up', 'down') NOT NULL,
    given_at DATETIME(3) NOT NULL,
    PRIMARY KEY (session_id, seq),
    KEY feedback_by_time (given_at),
    CONSTRAINT feedback_on_turn FOREIGN KEY (session_id, seq) REFERENCES turn (session_id, seq) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
