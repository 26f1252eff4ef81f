-- Conversations in which a node is having a model asked now: other nodes wait for its turn instead of asking too.
-- A row whose time has passed belongs to a node that died.
CREATE TABLE turn_claim (
    session_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    holder CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_until DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4;
