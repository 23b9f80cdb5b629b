-- What each delete was of: an org, or a subscription of an org. What it took along carries its id, so a restore can tell
-- what was deleted itself from what went along with something above. A row goes with its restore or with the erasure of
-- what it was of. No foreign keys: orgs and subscriptions name it, not the other way round.
CREATE TABLE deletions (
  id              BINARY(16)   NOT NULL,
  org_id          BINARY(16)   NOT NULL,
  subscription_id BIGINT       NULL,
  actor           VARCHAR(64)  NOT NULL,
  request_id      VARCHAR(128) NOT NULL,
  created_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY deletions_of_org (org_id),
  KEY deletions_of_subscription (subscription_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
