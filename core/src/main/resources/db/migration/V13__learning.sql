-- What a municipality learns from cases: counts of many, without the id or the code of anyone.
-- Row-level security hides the cases themselves from whoever asks; core/statistics hides small
-- counts before they are shown. See docs/link-workers.md.

create function count_referrals(town text, first_day date, last_day date)
returns table (clinic uuid, month date, referrals bigint)
language sql stable security definer set search_path from current as $$
  select clinic, date_trunc('month', received_on)::date, count(*) from referral
  where municipality = town and received_on between first_day and last_day
  group by 1, 2
$$;

create function count_steps(town text, first_day date, last_day date)
returns table (kind text, reached bigint, waiting bigint, median_days double precision)
language sql stable security definer set search_path from current as $$
  with done as (
    select s.case_id, s.kind, min(s.done_on) as day, c.opened_on, c.closed_on
    from case_step s join support_case c on c.id = s.case_id
    where c.municipality = town and c.opened_on between first_day and last_day
    group by s.case_id, s.kind, c.opened_on, c.closed_on
  ), ordered as (
    select kind, closed_on, day - coalesce(lag(day) over by_day, opened_on) as days,
      lead(day) over by_day is null as is_last
    from done window by_day as (partition by case_id order by day, array_position(
      array['contacted', 'listened', 'introduced', 'attended', 'still_after_1_month',
        'still_after_3_months', 'still_after_6_months', 'stopped'], kind))
  )
  select kind, count(*), count(*) filter (where is_last and closed_on is null),
    percentile_cont(0.5) within group (order by days)
  from ordered group by kind
  union all
  select 'opened', count(*),
    count(*) filter (where closed_on is null
      and not exists (select from case_step s where s.case_id = c.id)), 0
  from support_case c
  where c.municipality = town and c.opened_on between first_day and last_day
$$;

-- Of those who answered twice or more: the first answer and the latest.
create function compare_wellbeing(town text, first_day date, last_day date)
returns table (axis text, people bigint, before double precision, after double precision)
language sql stable security definer set search_path from current as $$
  with answers as (
    select w.case_id, w.answered_on, a.axis, a.value
    from case_wellbeing w join support_case c on c.id = w.case_id,
      lateral (values ('body', w.body), ('mind', w.mind), ('people', w.people), ('joy', w.joy),
        ('living', w.living), ('place', w.place)) as a (axis, value)
    where c.municipality = town and c.opened_on between first_day and last_day
      and a.value is not null
  ), ends as (
    select axis, (array_agg(value order by answered_on))[1] as first,
      (array_agg(value order by answered_on desc))[1] as latest
    from answers group by case_id, axis having count(*) > 1
  )
  select axis, count(*), avg(first), avg(latest) from ends group by axis
$$;

create function compare_friends(town text, first_day date, last_day date)
returns table (before text, after text, people bigint)
language sql stable security definer set search_path from current as $$
  with ends as (
    select (array_agg(q.friends order by q.answered_on))[1] as first,
      (array_agg(q.friends order by q.answered_on desc))[1] as latest
    from case_circumstances q join support_case c on c.id = q.case_id
    where c.municipality = town and c.opened_on between first_day and last_day
    group by q.case_id having count(*) > 1
  )
  select first, latest, count(*) from ends group by 1, 2
$$;

create function count_reach(town text, first_day date, last_day date)
returns table (resource uuid, age_band smallint, people bigint)
language sql stable security definer set search_path from current as $$
  select s.resource, c.age_band, count(distinct c.id)
  from case_step s join support_case c on c.id = s.case_id
  where c.municipality = town and s.done_on between first_day and last_day
    and s.resource is not null and s.kind in ('introduced', 'attended')
  group by 1, 2
$$;
