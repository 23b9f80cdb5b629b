-- A search finds by email who owns which org, and whether that is live, without a look at the org's row. It takes the place of
-- the key that came with the foreign key of V005, so a new org has as many entries as before; a suspension or a delete moves
-- one more. Adding it copies nothing and lets writes go on.
ALTER TABLE orgs ADD KEY orgs_of_owner (owner_member_id, status);
