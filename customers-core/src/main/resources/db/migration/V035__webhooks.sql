-- Where orgs want to be told of what happens. The secret that signs is derived from a key of the installation and the id,
-- so it is not here. kinds is a list with commas, empty for all: no kind has a comma, and FIND_IN_SET reads it as it is.
CREATE TABLE webhooks (
  id          BINARY(16)    NOT NULL,
  org_id      BINARY(16)    NOT NULL,
  url         VARCHAR(2048) NOT NULL,
  kinds       VARCHAR(4096) NOT NULL,
  description VARCHAR(255)  NULL,
  enabled     TINYINT(1)    NOT NULL,
  created_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  KEY webhooks_of_org (org_id, id),
  CONSTRAINT webhooks_org FOREIGN KEY (org_id) REFERENCES orgs (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
