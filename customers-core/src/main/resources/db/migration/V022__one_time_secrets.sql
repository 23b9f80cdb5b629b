-- Secrets that are shown once: digests, each with a purpose and an end. Using one is its delete. They go with the login
-- or the membership that they are for. Expired ones are purged by one_time_secrets_by_expiry.
CREATE TABLE one_time_secrets (
  secret_hash BINARY(32)  NOT NULL,
  purpose     ENUM('RECOVERY', 'INVITATION', 'SIGN_ON') NOT NULL,
  login_id    BINARY(16)  NOT NULL,
  member_id   BINARY(16)  NULL,
  expires_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (secret_hash),
  KEY one_time_secrets_of_login (login_id, purpose),
  KEY one_time_secrets_of_member (member_id),
  KEY one_time_secrets_by_expiry (expires_at),
  CONSTRAINT one_time_secrets_login FOREIGN KEY (login_id) REFERENCES logins (id) ON DELETE CASCADE,
  CONSTRAINT one_time_secrets_member FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
