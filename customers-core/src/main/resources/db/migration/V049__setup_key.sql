-- The key that an empty installation can be begun with: one row, whose lock is held by whoever begins it or makes a new key.
-- A digest and when the key was made; null for none, as from the beginning on.
CREATE TABLE setup_key (
  id       TINYINT     NOT NULL,
  key_hash BINARY(32)  NULL,
  made_at  DATETIME(3) NULL,
  PRIMARY KEY (id),
  CONSTRAINT setup_key_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO setup_key (id) VALUES (1);
