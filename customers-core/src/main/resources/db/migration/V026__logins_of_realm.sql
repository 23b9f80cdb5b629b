-- To list the logins of a realm in the order of creation. Builds the key while writes go on.
ALTER TABLE logins ADD KEY logins_of_realm (realm_id, id);
