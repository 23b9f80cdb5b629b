-- Which server a subscription has for what. One server may serve several purposes of one subscription.
CREATE TABLE dedicated_servers (
  subscription_id BIGINT     NOT NULL,
  purpose         ENUM('APP', 'BACKUP', 'DB', 'EMAIL') NOT NULL,
  server_id       BINARY(16) NOT NULL,
  PRIMARY KEY (subscription_id, purpose),
  KEY dedicated_servers_by_server (server_id),
  CONSTRAINT dedicated_servers_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id),
  CONSTRAINT dedicated_servers_server FOREIGN KEY (server_id) REFERENCES servers (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
