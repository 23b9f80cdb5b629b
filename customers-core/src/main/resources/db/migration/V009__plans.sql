-- What vendors sell. terms is what nothing is counted or joined by: allowances, selections, PHP versions, limits.
CREATE TABLE plans (
  id                      BIGINT       NOT NULL AUTO_INCREMENT,
  org_id                  BINARY(16)   NOT NULL,
  name                    VARCHAR(255) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  terms                   JSON         NOT NULL,
  default_server_group_id BINARY(16)   NULL,
  created_at              DATETIME(3)  NOT NULL,
  deleted_at              DATETIME(3)  NULL,
  PRIMARY KEY (id),
  KEY plans_of_org (org_id, id),
  KEY plans_of_org_by_name (org_id, name, id),
  CONSTRAINT plans_org FOREIGN KEY (org_id) REFERENCES orgs (id),
  CONSTRAINT plans_default_server_group FOREIGN KEY (default_server_group_id) REFERENCES server_groups (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
