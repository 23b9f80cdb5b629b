-- The customers of an org in the order of creation, with the state that listings leave out: a page by cursor is one range of
-- this key, however many there are. Adding it copies nothing and lets writes go on.
ALTER TABLE orgs
  ADD KEY orgs_children_in_order (parent_id, id, status);
