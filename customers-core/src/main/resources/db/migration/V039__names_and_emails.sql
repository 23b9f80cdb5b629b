-- To find orgs by how their name, and logins by how their email begins, anywhere in the tree: from the few that match up,
-- not through all that might. Adding them copies nothing and lets writes go on.
ALTER TABLE orgs
  ADD KEY orgs_by_name (name, id);
ALTER TABLE logins
  ADD KEY logins_by_email (email, id);
