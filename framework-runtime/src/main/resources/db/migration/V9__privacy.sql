-- Conversations that were erased, for a day: every node forgets what it remembers of them and closes their sockets.
CREATE TABLE erased_session (
    id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    erased_at DATETIME(3) NOT NULL,
    KEY erased_by_time (erased_at)
) DEFAULT CHARSET = utf8mb4;

-- A shop's turns before this time hold no words any more. Locked by whoever takes them away.
CREATE TABLE retention_progress (
    shop_id INT UNSIGNED NOT NULL PRIMARY KEY,
    anonymised_until DATETIME(3) NOT NULL,
    CONSTRAINT retention_of_shop FOREIGN KEY (shop_id) REFERENCES shop (id)
) DEFAULT CHARSET = utf8mb4;
