-- The name_key that an org had when it was deleted, kept aside for its restore. Instant: a column at the end. What was
-- deleted before has none and comes back without one.
ALTER TABLE orgs
  ADD COLUMN kept_name_key BINARY(32) NULL;
