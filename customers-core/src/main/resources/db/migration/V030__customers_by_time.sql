-- The customers of an org in the order of time, for counting those that were added. By the key alone. Adding it copies
-- nothing and lets writes go on.
ALTER TABLE orgs
  ADD KEY orgs_children_by_time (parent_id, created_at);
