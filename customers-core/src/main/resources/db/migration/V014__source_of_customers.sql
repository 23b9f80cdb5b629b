-- The reseller subscription that a customer's one `customers` was drawn from; null when the master org created it.
ALTER TABLE orgs
  ADD COLUMN drawn_from BIGINT NULL,
  ADD KEY orgs_drawn_from (drawn_from, status),
  ADD CONSTRAINT orgs_source FOREIGN KEY (drawn_from) REFERENCES subscriptions (id);
