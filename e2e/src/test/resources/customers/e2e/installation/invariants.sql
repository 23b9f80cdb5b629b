-- The invariants of the domain, written without a look at the product's own check. Each statement selects what breaks
-- one of them, so a sound database answers nothing. The line `--:` before a statement is its name.

--: 1 usage is what was drawn
SELECT CONCAT('subscription ', u.subscription_id, ' ', u.name, ': used ', u.used, ', drawn ', COALESCE(d.amount, 0))
  FROM subscription_resources u
  LEFT JOIN (SELECT source, resource, SUM(amount) AS amount
               FROM (SELECT s.drawn_from AS source, r.name AS resource, r.total AS amount
                       FROM subscriptions s JOIN subscription_resources r ON r.subscription_id = s.id
                      WHERE s.status <> 'DELETED' AND s.drawn_from IS NOT NULL
                      UNION ALL
                     SELECT drawn_from, 'customers', 1 FROM orgs WHERE status <> 'DELETED' AND drawn_from IS NOT NULL
                      UNION ALL
                     SELECT subscription_id, consumes, 1 FROM websites WHERE status <> 'DELETED' AND consumes IS NOT NULL
                    ) draws
              GROUP BY source, resource) d
    ON d.source = u.subscription_id AND d.resource = u.name
 WHERE u.used <> COALESCE(d.amount, 0);

--: 1 the ledger sums to the usage
SELECT CONCAT('subscription ', u.subscription_id, ' ', u.name, ': used ', u.used, ', ledger ', COALESCE(l.amount, 0))
  FROM subscription_resources u
  LEFT JOIN (SELECT subscription_id, resource, SUM(amount) AS amount
               FROM ledger GROUP BY subscription_id, resource) l
    ON l.subscription_id = u.subscription_id AND l.resource = u.name
 WHERE u.used <> COALESCE(l.amount, 0);

--: 1 every live sale of a reseller is drawn from the seller's own live subscription
SELECT CONCAT('subscription ', s.id)
  FROM subscriptions s
  JOIN orgs v ON v.id = s.vendor_id
  LEFT JOIN subscriptions f ON f.id = s.drawn_from
 WHERE s.status <> 'DELETED'
   AND NOT IF(v.parent_id IS NULL, s.drawn_from IS NULL,
              f.id IS NOT NULL AND f.subscriber_id = v.id AND f.reseller = 1 AND f.status <> 'DELETED');

--: 1 every live customer of a reseller is drawn from the reseller's own live subscription
SELECT CONCAT('org ', o.name)
  FROM orgs o
  JOIN orgs p ON p.id = o.parent_id
  LEFT JOIN subscriptions f ON f.id = o.drawn_from
 WHERE o.status <> 'DELETED'
   AND NOT IF(p.parent_id IS NULL, o.drawn_from IS NULL,
              f.id IS NOT NULL AND f.subscriber_id = p.id AND f.reseller = 1 AND f.status <> 'DELETED');

--: 2 usage lies between 0 and the total
SELECT CONCAT('subscription ', subscription_id, ' ', name, ': ', used, ' of ', total)
  FROM subscription_resources
 WHERE used < 0 OR used > total;

--: 2 a live subscription grants what its plan lists
SELECT CONCAT('subscription ', s.id, ' ', p.name)
  FROM subscriptions s
  JOIN plan_resources p ON p.plan_id = s.plan_id
  LEFT JOIN subscription_resources r ON r.subscription_id = s.id AND r.name = p.name
 WHERE s.status <> 'DELETED' AND (r.name IS NULL OR NOT r.total <=> p.total);

--: 3 nothing is drawn from what is not granted, and unlimited only from unlimited
SELECT CONCAT('subscription ', s.id, ' ', r.name)
  FROM subscriptions s
  JOIN subscription_resources r ON r.subscription_id = s.id
  LEFT JOIN subscription_resources f ON f.subscription_id = s.drawn_from AND f.name = r.name
 WHERE s.status <> 'DELETED' AND s.drawn_from IS NOT NULL
   AND ((f.name IS NULL AND NOT r.total <=> 0) OR (r.total IS NULL AND f.total IS NOT NULL));

--: 3 an unlimited sale from an unlimited grant is marked in the ledger, and draws 0
SELECT CONCAT('subscription ', s.id, ' ', r.name)
  FROM subscriptions s
  JOIN subscription_resources r ON r.subscription_id = s.id AND r.total IS NULL
  LEFT JOIN ledger l ON l.cause_subscription_id = s.id AND l.resource = r.name AND l.subscription_id = s.drawn_from
                    AND l.unlimited = 1 AND l.amount = 0
 WHERE s.status <> 'DELETED' AND s.drawn_from IS NOT NULL AND l.id IS NULL;

--: 4 an org has one live reseller subscription at most
SELECT CONCAT('org ', HEX(s.subscriber_id), ': ', COUNT(*))
  FROM subscriptions s
  JOIN subscription_resources r ON r.subscription_id = s.id AND r.name = 'customers'
 WHERE s.status <> 'DELETED'
 GROUP BY s.subscriber_id
HAVING COUNT(*) > 1;

--: 4 a server is dedicated to one live subscription at most
SELECT CONCAT('server ', HEX(d.server_id))
  FROM dedicated_servers d
  JOIN subscriptions s ON s.id = d.subscription_id
 WHERE s.status <> 'DELETED'
 GROUP BY d.server_id
HAVING COUNT(DISTINCT s.id) > 1;

--: 4 a server knows the live subscription that has it, and no other
SELECT CONCAT('server ', v.hostname)
  FROM servers v
  LEFT JOIN (SELECT DISTINCT d.server_id, s.id
               FROM dedicated_servers d JOIN subscriptions s ON s.id = d.subscription_id
              WHERE s.status <> 'DELETED') live
    ON live.server_id = v.id
 WHERE NOT v.dedicated_subscription_id <=> live.id;

--: 5 subscriptionsCount is the number of live subscriptions
SELECT CONCAT('org ', o.name, ': ', o.subscriptions_count)
  FROM orgs o
 WHERE o.subscriptions_count
       <> (SELECT COUNT(*) FROM subscriptions s WHERE s.subscriber_id = o.id AND s.status <> 'DELETED');

--: 5 websitesCount is the number of live websites
SELECT CONCAT('org ', o.name, ': ', o.websites_count)
  FROM orgs o
 WHERE o.websites_count <> (SELECT COUNT(*) FROM websites w WHERE w.org_id = o.id AND w.status <> 'DELETED');

--: a live website consumes what its kind does, from a live subscription of its own org
SELECT CONCAT('website ', w.domain)
  FROM websites w
  LEFT JOIN subscriptions s ON s.id = w.subscription_id
 WHERE w.status <> 'DELETED'
   AND (NOT w.consumes <=> CASE WHEN w.subscription_id IS NULL THEN NULL
                                WHEN w.kind = 'NORMAL' THEN 'websites'
                                WHEN w.kind = 'STAGING' THEN 'stagingWebsites' END COLLATE utf8mb4_bin
        OR (s.id IS NOT NULL AND (s.status = 'DELETED' OR s.subscriber_id <> w.org_id)));

--: live websites differ in domain
SELECT CONCAT(domain, ': ', COUNT(*))
  FROM websites
 WHERE status <> 'DELETED'
 GROUP BY domain
HAVING COUNT(*) > 1;

--: live siblings differ in name
SELECT CONCAT(MIN(name), ': ', COUNT(*))
  FROM orgs
 WHERE status <> 'DELETED'
 GROUP BY parent_id, LOWER(name) COLLATE utf8mb4_bin
HAVING COUNT(*) > 1;

--: nothing lives below the deleted
SELECT CONCAT('org ', o.name)
  FROM orgs o JOIN orgs p ON p.id = o.parent_id
 WHERE p.status = 'DELETED' AND o.status <> 'DELETED'
 UNION ALL
SELECT CONCAT('subscription ', s.id)
  FROM subscriptions s JOIN orgs o ON o.id = s.subscriber_id
 WHERE o.status = 'DELETED' AND s.status <> 'DELETED'
 UNION ALL
SELECT CONCAT('website ', w.domain)
  FROM websites w JOIN orgs o ON o.id = w.org_id
 WHERE o.status = 'DELETED' AND w.status <> 'DELETED';

--: the tree is the closure of the parents
SELECT CONCAT('org ', o.name)
  FROM orgs o
 WHERE NOT EXISTS (SELECT 1 FROM org_tree t
                    WHERE t.ancestor_id = o.id AND t.descendant_id = o.id AND t.depth = 0)
    OR (SELECT COUNT(*) FROM org_tree t WHERE t.descendant_id = o.id)
       <> 1 + (SELECT COUNT(*) FROM org_tree up WHERE up.descendant_id = o.parent_id)
    OR EXISTS (SELECT 1
                 FROM org_tree up
                 LEFT JOIN org_tree own ON own.ancestor_id = up.ancestor_id AND own.descendant_id = o.id
                                       AND own.depth = up.depth + 1
                WHERE up.descendant_id = o.parent_id AND own.depth IS NULL);
