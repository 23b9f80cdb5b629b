-- The owner is a member; an org has one at most. Instant on an empty table; on a big one it rebuilds for the key.
ALTER TABLE orgs
  ADD COLUMN owner_member_id BINARY(16) NULL,
  ADD CONSTRAINT orgs_owner FOREIGN KEY (owner_member_id) REFERENCES members (id);
