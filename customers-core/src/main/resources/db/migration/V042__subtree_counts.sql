-- How many orgs with a status lie so many levels below an org, as far as changes were folded in: a total of a million is
-- one range of a few rows. Nothing but the fold writes here, so no write of an org ever waits for a row of it. Rows of 0 are
-- taken away; a count may be below 0 for a moment, when a delete is folded in before the creation. No foreign key: an
-- ancestor that is erased leaves nothing, for all below it went too. Empty until V044.
CREATE TABLE subtree_counts (
  ancestor_id BINARY(16)        NOT NULL,
  depth       SMALLINT UNSIGNED NOT NULL,
  status      ENUM('ACTIVE', 'SUSPENDED', 'DELETED') NOT NULL,
  orgs        BIGINT            NOT NULL,
  PRIMARY KEY (ancestor_id, depth, status)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
