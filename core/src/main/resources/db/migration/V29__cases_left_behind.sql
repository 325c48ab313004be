-- Somebody leaves, and nobody of a team is there: an administrator, who sees no case, gives what was
-- left behind to another link worker. Not from under the hands of somebody who still works.
create function hand_cases_over(leaver uuid, successor uuid) returns bigint
language plpgsql security definer set search_path from current as $$
declare
  moved bigint;
begin
  update support_case c
  set owner = successor, revision = revision + 1
  where c.owner = leaver
    and exists (select from account l
      where l.id = leaver and (l.disabled_at is not null or l.role <> 'link_worker'))
    and exists (select from account a
      where a.id = successor and a.disabled_at is null and a.role = 'link_worker')
    and exists (select from login_session s join account me on me.id = s.account
      where s.token_hash = sha256(convert_to(current_setting('tsunagi.login', true), 'UTF8'))
        and me.role = 'administrator' and me.disabled_at is null);
  get diagnostics moved = row_count;
  return moved;
end $$;
