-- The deletes before V027 were all of orgs: of the one whose parent the same delete did not take.
INSERT INTO deletions (id, org_id, actor, request_id, created_at)
SELECT o.deletion_id, o.id, 'system', 'migration', o.deleted_at
FROM orgs o
JOIN orgs p ON p.id = o.parent_id
WHERE o.deletion_id IS NOT NULL AND NOT (o.deletion_id <=> p.deletion_id);
