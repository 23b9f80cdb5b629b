-- An org's own credentials. Only the SHA-256 digest of the secret is kept: the secret has 256 random bits, so a slow
-- hash would protect nothing more.
CREATE TABLE access_tokens (
  id            BINARY(16)   NOT NULL,
  org_id        BINARY(16)   NOT NULL,
  secret_hash   BINARY(32)   NOT NULL,
  first_five    CHAR(5)      NOT NULL,
  roles         SET('OWNER', 'SUPER_ADMIN', 'BUSINESS', 'SITE_ACCESS', 'SUPPORT', 'SYSADMIN') NOT NULL,
  token_expires DATETIME(3)  NULL,
  friendly_name VARCHAR(255) NULL,
  created_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_tokens_secret (secret_hash),
  KEY access_tokens_of_org (org_id, id),
  CONSTRAINT access_tokens_org FOREIGN KEY (org_id) REFERENCES orgs (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
