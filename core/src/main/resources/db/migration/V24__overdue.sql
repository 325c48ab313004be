-- What somebody confirmed is overdue 13 months later, or when its season begins anew (Freshness).
alter table resource add column overdue_from date;
comment on column resource.overdue_from is
  'the first day on which its confirmation is overdue; null when nobody ever confirmed it';

-- Once, for what is stored already; afterwards it is written with every record.
with season as (
  select r.id, r.verified_on, (
    select array_agg(distinct cast(month as integer))
    from regexp_matches(cast(r.record #> '{schedule,rules}' as text), 'BYMONTH=([0-9,]+)', 'g') found,
      regexp_split_to_table(found[1], ',') month
    where not exists (
      select from jsonb_array_elements(r.record #> '{schedule,rules}') rule
      where coalesce(rule ->> 'rrule', '') not like '%BYMONTH=%')) as months
  from resource r where r.verified_on is not null)
update resource r set overdue_from = least(
  cast(s.verified_on + interval '13 months' + interval '1 day' as date), (
    select min(make_date(year, month, 1))
    from unnest(s.months) month,
      generate_series(cast(extract(year from s.verified_on) as integer),
        cast(extract(year from s.verified_on) as integer) + 2) year
    where (month + 10) % 12 + 1 <> all (s.months)
      and make_date(year, month, 1) - interval '2 months' > s.verified_on))
from season s where s.id = r.id;
