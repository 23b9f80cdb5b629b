-- Logins in orgs, with their roles.
CREATE TABLE members (
  id        BINARY(16)  NOT NULL,
  org_id    BINARY(16)  NOT NULL,
  login_id  BINARY(16)  NOT NULL,
  roles     SET('OWNER', 'SUPER_ADMIN', 'BUSINESS', 'SITE_ACCESS', 'SUPPORT', 'SYSADMIN') NOT NULL,
  joined_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY members_once_in_org (org_id, login_id),
  KEY members_of_login (login_id, id),
  CONSTRAINT members_org FOREIGN KEY (org_id) REFERENCES orgs (id),
  CONSTRAINT members_login FOREIGN KEY (login_id) REFERENCES logins (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
