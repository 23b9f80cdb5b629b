-- Events on their way to webhooks: the queue and the log in one. Made in the transaction that gives the events their
-- positions. The number is the order of making. The event is an activity, or a test that is told by this row alone.
-- While a delivery is pending next_attempt_at is when it is due; a claim moves it to the end of the lease, so what a
-- killed server had claimed comes back by itself. webhook_deliveries_due tells by one look whether something is due to
-- a webhook. No foreign keys: nothing that is sequenced waits for a webhook that is being removed. What is left of a
-- removed webhook is never claimed, and purged by webhook_deliveries_by_creation with all that is old.
CREATE TABLE webhook_deliveries (
  number          BIGINT       NOT NULL AUTO_INCREMENT,
  id              BINARY(16)   NOT NULL,
  webhook_id      BINARY(16)   NOT NULL,
  event_id        BINARY(16)   NOT NULL,
  kind            VARCHAR(64)  NOT NULL,
  event_at        DATETIME(3)  NOT NULL,
  status          ENUM('PENDING', 'DELIVERED', 'FAILED') NOT NULL,
  attempts        INT          NOT NULL,
  last_attempt_at DATETIME(3)  NULL,
  next_attempt_at DATETIME(3)  NULL,
  response_status INT          NULL,
  error           VARCHAR(255) NULL,
  created_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY webhook_deliveries_id (id),
  KEY webhook_deliveries_due (status, webhook_id, next_attempt_at),
  KEY webhook_deliveries_of_webhook (webhook_id, number),
  KEY webhook_deliveries_by_creation (created_at),
  CONSTRAINT webhook_deliveries_pending CHECK ((status = 'PENDING') = (next_attempt_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
