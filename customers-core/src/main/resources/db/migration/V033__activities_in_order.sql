-- Makes activities the outbox of the change feed. The number is taken when a row is inserted, the position is given after
-- its commit, without gaps and never again; until then it is null. The lineage is the org and all above it, nearest first,
-- 16 bytes each: whose feed a row belongs to even when the orgs are gone. What was done before becomes events too, in the
-- order of its ids; of orgs that were erased only the master org's feed tells.
-- Adding a numbered column rebuilds the table while writes wait: about 10 s a million rows, and the UPDATE as long again.
ALTER TABLE activities
  ADD COLUMN number BIGINT NOT NULL AUTO_INCREMENT,
  ADD COLUMN position BIGINT NULL,
  ADD COLUMN lineage VARBINARY(4096) NOT NULL DEFAULT '',
  ADD UNIQUE KEY activities_by_number (number),
  ADD UNIQUE KEY activities_by_position (position),
  ADD KEY activities_without_position (position, number);

SET SESSION group_concat_max_len = 8192;

UPDATE activities a
SET lineage = COALESCE(
  (SELECT GROUP_CONCAT(t.ancestor_id ORDER BY t.depth SEPARATOR '') FROM org_tree t WHERE t.descendant_id = a.org_id),
  CONCAT(a.org_id, (SELECT o.id FROM orgs o WHERE o.root = 1)),
  a.org_id);
