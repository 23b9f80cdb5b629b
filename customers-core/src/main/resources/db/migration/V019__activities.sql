-- Who did what, when, to what, from where: appended in the transaction of the write itself and never changed. No foreign
-- keys: it outlives what it tells of.
CREATE TABLE activities (
  id          BINARY(16)    NOT NULL,
  org_id      BINARY(16)    NOT NULL,
  kind        VARCHAR(64)   NOT NULL,
  message     VARCHAR(1024) NULL,
  object_kind VARCHAR(32)   NOT NULL,
  object_id   VARCHAR(36)   NOT NULL,
  object_name VARCHAR(255)  NULL,
  actor       VARCHAR(64)   NOT NULL,
  request_id  VARCHAR(128)  NOT NULL,
  ip_addr     VARCHAR(45)   NULL,
  created_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  KEY activities_of_org (org_id, id),
  KEY activities_of_org_by_kind (org_id, kind, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
