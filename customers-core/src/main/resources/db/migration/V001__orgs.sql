-- The tree of orgs. Ids are UUIDs of version 7, so the primary key is the order of creation.
-- name_key is the digest of the case-folded name while the org is live and names must be unique, else null: the unique
-- key decides who gets a name, not a look beforehand.
CREATE TABLE orgs (
  id                  BINARY(16)   NOT NULL,
  parent_id           BINARY(16)   NULL,
  root                TINYINT      NULL,
  name                VARCHAR(255) NOT NULL,
  name_key            BINARY(32)   NULL,
  status              ENUM('ACTIVE', 'SUSPENDED', 'DELETED') NOT NULL,
  suspended_by        BINARY(16)   NULL,
  locale              VARCHAR(35)  NOT NULL,
  slack_notification_webhook_url VARCHAR(1024) NULL,
  subscriptions_count BIGINT       NOT NULL DEFAULT 0,
  websites_count      BIGINT       NOT NULL DEFAULT 0,
  created_at          DATETIME(3)  NOT NULL,
  deleted_at          DATETIME(3)  NULL,
  deletion_id         BINARY(16)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY orgs_one_root (root),
  UNIQUE KEY orgs_name_among_siblings (parent_id, name_key),
  KEY orgs_children_by_creation (parent_id, status, id),
  KEY orgs_children_by_name (parent_id, name, id),
  KEY orgs_by_deletion (deletion_id),
  CONSTRAINT orgs_parent FOREIGN KEY (parent_id) REFERENCES orgs (id),
  CONSTRAINT orgs_counts CHECK (subscriptions_count >= 0 AND websites_count >= 0),
  CONSTRAINT orgs_root CHECK ((root IS NULL AND parent_id IS NOT NULL) OR (root = 1 AND parent_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
