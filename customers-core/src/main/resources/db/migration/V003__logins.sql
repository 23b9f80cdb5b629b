-- Persons. The email is normalised before it is written and unique in its realm.
CREATE TABLE logins (
  id                       BINARY(16)   NOT NULL,
  realm_id                 BINARY(16)   NOT NULL,
  email                    VARCHAR(254) NOT NULL,
  name                     VARCHAR(255) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  password_hash            VARCHAR(255) NOT NULL,
  locale                   VARCHAR(35)  NOT NULL,
  registered_at            DATETIME(3)  NOT NULL,
  password_last_changed_at DATETIME(3)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY logins_email_in_realm (realm_id, email),
  CONSTRAINT logins_realm FOREIGN KEY (realm_id) REFERENCES orgs (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
