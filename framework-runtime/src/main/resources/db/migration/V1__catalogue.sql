CREATE TABLE shop (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(200) NOT NULL,
    currency CHAR(3) NOT NULL,
    -- Counts the imports that changed something; the search index of each node follows it.
    catalog_revision BIGINT UNSIGNED NOT NULL DEFAULT 0,
    -- What the last import read (a hash of the source), so that the same file is not read twice.
    catalog_source VARCHAR(200) NULL,
    -- Tells this catalogue from one of the same name in another database; a search index knows by it whose it is.
    catalog_identity CHAR(36) CHARACTER SET ascii NOT NULL DEFAULT (UUID()),
    UNIQUE KEY shop_code (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE category (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop_id INT UNSIGNED NOT NULL,
    parent_id INT UNSIGNED NULL,
    name VARCHAR(200) NOT NULL,
    -- The names from the top, joined by ' > '.
    path VARCHAR(700) NOT NULL,
    -- How many listed products lie right in it; counted at the end of an import.
    products INT UNSIGNED NOT NULL DEFAULT 0,
    UNIQUE KEY category_path (shop_id, path),
    CONSTRAINT category_of_shop FOREIGN KEY (shop_id) REFERENCES shop (id),
    CONSTRAINT category_in_category FOREIGN KEY (parent_id) REFERENCES category (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE brand (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop_id INT UNSIGNED NOT NULL,
    name VARCHAR(200) NOT NULL,
    UNIQUE KEY brand_name (shop_id, name),
    CONSTRAINT brand_of_shop FOREIGN KEY (shop_id) REFERENCES shop (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE product (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop_id INT UNSIGNED NOT NULL,
    -- The product's id in the shop's own feed.
    external_id VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name VARCHAR(500) NOT NULL,
    description TEXT NOT NULL,
    brand_id INT UNSIGNED NULL,
    category_id INT UNSIGNED NULL,
    -- What the customer pays, and the price before the sale where there is one.
    price DECIMAL(12, 2) NOT NULL,
    list_price DECIMAL(12, 2) NULL,
    currency CHAR(3) CHARACTER SET ascii NOT NULL,
    availability ENUM ('in_stock', 'out_of_stock', 'preorder', 'backorder') NOT NULL,
    image_url VARCHAR(2000) NULL,
    url VARCHAR(2000) NULL,
    -- False once the feed no longer has it; the row stays because turns refer to it.
    listed BOOLEAN NOT NULL DEFAULT TRUE,
    -- The shop's catalog_revision that last changed this row.
    revision BIGINT UNSIGNED NOT NULL,
    -- Hash of the row's content in the feed, so that an unchanged row is not written.
    content_hash BINARY(16) NOT NULL,
    UNIQUE KEY product_external (shop_id, external_id),
    KEY product_revision (shop_id, revision),
    KEY product_by_category (shop_id, listed, category_id, price),
    KEY product_by_brand (shop_id, listed, brand_id, price),
    CONSTRAINT product_of_shop FOREIGN KEY (shop_id) REFERENCES shop (id),
    CONSTRAINT product_of_brand FOREIGN KEY (brand_id) REFERENCES brand (id),
    CONSTRAINT product_in_category FOREIGN KEY (category_id) REFERENCES category (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE product_attribute (
    product_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(64) NOT NULL,
    value VARCHAR(255) NOT NULL,
    PRIMARY KEY (product_id, name, value),
    CONSTRAINT attribute_of_product FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What the queries of intents read: one row a product that the shop sells, under the names that Product.of(Row) knows.
CREATE SQL SECURITY INVOKER VIEW shop_product AS
SELECT p.id AS product_key,
       s.code AS shop,
       p.external_id AS id,
       p.name,
       p.description,
       b.name AS brand,
       c.name AS category,
       c.path AS category_path,
       p.price,
       p.list_price,
       p.currency,
       p.availability,
       p.image_url,
       p.url
FROM product p
         JOIN shop s ON s.id = p.shop_id
         LEFT JOIN brand b ON b.id = p.brand_id
         LEFT JOIN category c ON c.id = p.category_id
WHERE p.listed;

-- A shop's categories that hold products themselves.
CREATE SQL SECURITY INVOKER VIEW shop_category AS
SELECT s.code AS shop, c.id AS category_key, c.name AS category, c.path, c.products
FROM category c
         JOIN shop s ON s.id = c.shop_id
WHERE c.products > 0;
