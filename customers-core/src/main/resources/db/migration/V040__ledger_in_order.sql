-- The ledger of a subscription in the order of entering, and by time; the key before had it by resource alone. Two keys more
-- to write for each entry, each near the end of its subscription. Adding them copies nothing and lets writes go on.
ALTER TABLE ledger
  ADD KEY ledger_in_order (subscription_id, id),
  ADD KEY ledger_by_time (subscription_id, created_at);
