-- The registry of servers. A server is dedicated to one live subscription at most: the column holds one.
CREATE TABLE servers (
  id                        BINARY(16)   NOT NULL,
  group_id                  BINARY(16)   NOT NULL,
  friendly_name             VARCHAR(255) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  hostname                  VARCHAR(253) NOT NULL,
  ips                       JSON         NOT NULL,
  dedicated_subscription_id BIGINT       NULL,
  created_at                DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY servers_hostname (hostname),
  KEY servers_of_group (group_id, id),
  KEY servers_dedicated (dedicated_subscription_id),
  CONSTRAINT servers_group FOREIGN KEY (group_id) REFERENCES server_groups (id),
  CONSTRAINT servers_subscription FOREIGN KEY (dedicated_subscription_id) REFERENCES subscriptions (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
