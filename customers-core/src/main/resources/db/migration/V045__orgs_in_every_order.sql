-- All orgs in each order that customers are listed in, with the state that listings leave out: the page of the master org
-- is one range, and that of an org below it walks along until enough of the orgs it meets are below that org. What skips
-- rows skips entries of the key, not rows of the table.
-- Adding them copies nothing and lets writes go on: about 1 s a key and a million orgs, and 30 to 60 MB each. They cost
-- each new org five entries; each sale the move of one (subscriptions_count), each website the move of one
-- (websites_count), each suspension and delete a change in all, each rename the move of one.
ALTER TABLE orgs
  ADD KEY orgs_in_order (id, status),
  ADD KEY orgs_by_status (status, id),
  ADD KEY orgs_in_order_of_name (name, id, status),
  ADD KEY orgs_by_subscriptions (subscriptions_count, id, status),
  ADD KEY orgs_by_websites (websites_count, id, status);
