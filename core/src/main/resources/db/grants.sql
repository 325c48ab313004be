-- The role that the service logs in as owns nothing. It reads and writes rows; it cannot alter a
-- table, and of the audit it can only make more. The role is made by the cluster's administrator
-- (scripts/database, docs/operations.md); without it the service runs as the owner.
do $$
declare
  name text;
begin
  if exists (select from pg_roles where rolname = 'tsunagi_service') then
    -- Several servers may start at once.
    perform pg_advisory_xact_lock(hashtext('grants'));
    for name in select tablename from pg_tables
      where schemaname = current_schema() and tableowner = current_user
    loop
      execute format('grant select, insert, update, delete on %I to tsunagi_service', name);
    end loop;
    revoke update, delete on audit from tsunagi_service;
    revoke insert, update, delete on flyway_schema_history from tsunagi_service;
  end if;
end $$;
