-- What integrators call customers and subscriptions in their own books. Unique per vendor among the live ones: the marker
-- is null while a row is deleted, which frees the id, and 1 otherwise. The id comes first in the keys, so the one key that
-- decides also finds. The columns are instant, at the end; the keys copy nothing and let writes go on.
ALTER TABLE orgs
  ADD COLUMN external_id VARCHAR(255) COLLATE utf8mb4_bin NULL,
  ADD COLUMN external_id_live TINYINT NULL DEFAULT 1;
ALTER TABLE orgs
  ADD UNIQUE KEY orgs_external_id (external_id, parent_id, external_id_live);
ALTER TABLE subscriptions
  ADD COLUMN external_id VARCHAR(255) NULL,
  ADD COLUMN external_id_live TINYINT NULL DEFAULT 1;
ALTER TABLE subscriptions
  ADD UNIQUE KEY subscriptions_external_id (external_id, vendor_id, external_id_live);
