-- What a subscription grants, copied from its plan, and what is used of it. One conditional update of one row decides
-- every draw; the check is the second net below it.
CREATE TABLE subscription_resources (
  subscription_id BIGINT      NOT NULL,
  name            VARCHAR(64) NOT NULL,
  position        SMALLINT    NOT NULL,
  total           BIGINT      NULL,
  used            BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (subscription_id, name),
  CONSTRAINT subscription_resources_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id),
  CONSTRAINT subscription_resources_used CHECK (used >= 0 AND (total IS NULL OR used <= total))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
