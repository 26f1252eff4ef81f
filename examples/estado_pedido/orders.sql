-- The plugin's own table. Whoever runs the database creates it once, before the plugin's jar goes into plugins/. What
-- the shop takes its orders with writes the rows. Tendero's reader has to be allowed to SELECT from it.
CREATE TABLE IF NOT EXISTS estado_pedido_order (
    shop VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- In lower case; compared letter by letter.
    email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- In upper case, without blanks.
    postcode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    state ENUM ('received', 'packed', 'sent', 'delivered', 'cancelled') NOT NULL,
    ordered_on DATE NOT NULL,
    expected_on DATE NULL,
    carrier VARCHAR(60) NULL,
    PRIMARY KEY (shop, number)
);
