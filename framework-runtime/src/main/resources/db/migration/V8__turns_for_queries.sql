-- What was asked and answered, for queries of plugins: a plugin keeps nothing between turns, and may have to count them.
CREATE SQL SECURITY INVOKER VIEW shop_turn AS
SELECT s.code AS shop,
       t.created_at AS asked_at,
       t.intent,
       t.result_count AS found,
       -- What the intent was given: a list of objects with entity and value.
       JSON_EXTRACT(t.record, '$.reply.entities') AS entities
FROM turn t
         JOIN shop s ON s.id = t.shop_id;
