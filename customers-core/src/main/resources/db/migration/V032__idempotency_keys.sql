-- What was answered to calls with an idempotency key. A row is written in the transaction of the call itself, so it is there
-- exactly when what the call did is. The id is a digest of caller, operation and key, the request's is a digest too: neither
-- a key nor a request is kept. An answer that holds a secret is sealed with the credential it was given to. Purged by
-- idempotency_keys_by_expiry.
CREATE TABLE idempotency_keys (
  id           BINARY(32)  NOT NULL,
  request_hash BINARY(32)  NOT NULL,
  refused      TINYINT(1)  NOT NULL,
  answer       MEDIUMBLOB  NULL,
  expires_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY idempotency_keys_by_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
