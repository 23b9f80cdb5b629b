-- What orgs hold. live_reseller_of makes a second live reseller subscription of one org a duplicate key.
-- drawn_from is the seller's reseller subscription that this one was drawn from; null when the master org sold it.
CREATE TABLE subscriptions (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  plan_id          BIGINT       NOT NULL,
  subscriber_id    BINARY(16)   NOT NULL,
  vendor_id        BINARY(16)   NOT NULL,
  status           ENUM('ACTIVE', 'SUSPENDED', 'DELETED') NOT NULL,
  suspended_by     BINARY(16)   NULL,
  friendly_name    VARCHAR(255) COLLATE utf8mb4_unicode_520_ci NULL,
  reseller         TINYINT(1)   NOT NULL,
  drawn_from       BIGINT       NULL,
  created_at       DATETIME(3)  NOT NULL,
  deleted_at       DATETIME(3)  NULL,
  deletion_id      BINARY(16)   NULL,
  live_reseller_of BINARY(16)   GENERATED ALWAYS AS
    (CASE WHEN reseller = 1 AND status <> 'DELETED' THEN subscriber_id END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY subscriptions_one_live_reseller (live_reseller_of),
  KEY subscriptions_of_subscriber (subscriber_id, vendor_id, id),
  KEY subscriptions_of_plan (plan_id, status, subscriber_id),
  KEY subscriptions_drawn_from (drawn_from, status),
  KEY subscriptions_by_deletion (deletion_id),
  CONSTRAINT subscriptions_plan FOREIGN KEY (plan_id) REFERENCES plans (id),
  CONSTRAINT subscriptions_subscriber FOREIGN KEY (subscriber_id) REFERENCES orgs (id),
  CONSTRAINT subscriptions_vendor FOREIGN KEY (vendor_id) REFERENCES orgs (id),
  CONSTRAINT subscriptions_source FOREIGN KEY (drawn_from) REFERENCES subscriptions (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
