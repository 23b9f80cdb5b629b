-- The customers of an org in the order of their names, with the state that listings leave out, so that what is skipped is
-- not read. Adding it copies nothing and lets writes go on.
ALTER TABLE orgs
  ADD KEY orgs_children_in_order_of_name (parent_id, name, id, status);
