-- Groups of the servers that the master org runs.
CREATE TABLE server_groups (
  id         BINARY(16)   NOT NULL,
  name       VARCHAR(255) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  name_key   BINARY(32)   NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY server_groups_name (name_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
