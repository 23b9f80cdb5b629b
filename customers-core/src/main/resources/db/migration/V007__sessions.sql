-- A login's credentials, by digest as in V006.
CREATE TABLE sessions (
  id          BINARY(16)   NOT NULL,
  login_id    BINARY(16)   NOT NULL,
  secret_hash BINARY(32)   NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  expires_at  DATETIME(3)  NOT NULL,
  user_agent  VARCHAR(255) NULL,
  ip_addr     VARCHAR(45)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sessions_secret (secret_hash),
  KEY sessions_of_login (login_id, id),
  KEY sessions_by_expiry (expires_at),
  CONSTRAINT sessions_login FOREIGN KEY (login_id) REFERENCES logins (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
