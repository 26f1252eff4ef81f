-- Statistics read a period's turns from this key alone, without the rows, which hold texts and come in no order of time.
ALTER TABLE turn
    DROP KEY turn_by_time,
    ADD KEY turn_by_time (shop_id, created_at, intent, confidence, source, result_count, understanding_us, query_us,
                          wording_us, model_outcome);
