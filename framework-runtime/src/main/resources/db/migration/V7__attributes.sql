-- The attributes of the products that a shop sells, for queries.
CREATE SQL SECURITY INVOKER VIEW shop_attribute AS
SELECT s.code AS shop, p.id AS product_key, a.name, a.value
FROM product_attribute a
         JOIN product p ON p.id = a.product_id
         JOIN shop s ON s.id = p.shop_id
WHERE p.listed;
