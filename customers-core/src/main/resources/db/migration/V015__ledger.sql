-- Every draw and every return, appended and never changed: usage is the sum of the amounts. An unlimited grant draws 0
-- and is marked. No foreign keys: the ledger outlives what it tells of.
CREATE TABLE ledger (
  id                    BIGINT       NOT NULL AUTO_INCREMENT,
  subscription_id       BIGINT       NOT NULL,
  resource              VARCHAR(64)  NOT NULL,
  amount                BIGINT       NOT NULL,
  unlimited             TINYINT(1)   NOT NULL,
  balance               BIGINT       NOT NULL,
  operation             VARCHAR(32)  NOT NULL,
  cause_subscription_id BIGINT       NULL,
  cause_org_id          BINARY(16)   NULL,
  cause_website_id      BINARY(16)   NULL,
  actor                 VARCHAR(64)  NOT NULL,
  request_id            VARCHAR(128) NOT NULL,
  created_at            DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY ledger_of_subscription (subscription_id, resource, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
