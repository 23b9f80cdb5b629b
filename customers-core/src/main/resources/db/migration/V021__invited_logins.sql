-- A login without a password is invited: it cannot open a session until the person has set one. Rebuilds the table on
-- MySQL, holding writes to it; it is small.
ALTER TABLE logins MODIFY COLUMN password_hash VARCHAR(255) NULL;
