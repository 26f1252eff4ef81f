-- Ids of conversations begin with their time, so that rows written together lie together: in a table that has outgrown the
-- buffer pool, each turn at a random place costs a page read and a page written.
ALTER TABLE turn_product DROP FOREIGN KEY shown_in_turn;
ALTER TABLE turn DROP FOREIGN KEY turn_of_session;
ALTER TABLE session MODIFY id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE turn MODIFY session_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE turn_product MODIFY session_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE turn ADD CONSTRAINT turn_of_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE;
ALTER TABLE turn_product
    ADD CONSTRAINT shown_in_turn FOREIGN KEY (session_id, seq) REFERENCES turn (session_id, seq) ON DELETE CASCADE;
