-- Fills a database that holds the imported sample with copies of it, scattered over Japan, until
-- there are :rows resources. Copies keep their words, schedule and category; each lies elsewhere
-- and, so that pages of equal neighbours do not flatter the index, nowhere else does.

set synchronous_commit = off;
set maintenance_work_mem = '1GB';
select setseed(0.28222);

drop index resource_search, resource_categories, resource_areas, resource_name, resource_municipality,
  resource_schedule;
drop index resource_point_nearest;
alter table resource_point drop constraint resource_point_resource_fkey;

create temporary table sample as
  select row_number() over (order by id) as number, id from resource where geom is not null;

-- A band along the islands, densest around 1,741 centres as people are.
create temporary table centre as
  select n, 130.5 + 10.8 * t + 1.2 * (random() - 0.5) as lon,
    32.5 + 8.5 * t ^ 1.3 + 1.2 * (random() - 0.5) as lat
  from (select n, random() as t from generate_series(0, 1740) n) c;

create temporary table copy as
  select gen_random_uuid() as id, s.id as original,
    c.lon + 0.08 * (random() + random() - 1) as lon,
    c.lat + 0.08 * (random() + random() - 1) as lat
  from generate_series(1, :rows - (select count(*) from resource)) g
  join sample s on s.number = 1 + g % (select count(*) from sample)
  join centre c on c.n = (g * 7919) % 1741;

insert into resource (id, municipality, record, feature, name_sort, categories,
  areas, cost_yen, accessible, precision, verified_on, geom, search_text, search_grams, created_at,
  revised_at, schedule)
select c.id, r.municipality,
  r.record || jsonb_build_object('id', c.id) ||
    jsonb_build_object('location', jsonb_build_object(
      'lon', c.lon, 'lat', c.lat, 'precision', r.precision, 'basis', 'sheet')),
  replace(r.feature, r.id::text, c.id::text), r.name_sort, r.categories, r.areas, r.cost_yen, r.accessible, r.precision, r.verified_on,
  st_setsrid(st_makepoint(c.lon, c.lat), 4326), r.search_text, r.search_grams, r.created_at,
  r.revised_at, r.schedule
from copy c join resource r on r.id = c.original;

insert into resource_point (resource, category, point)
select c.id, p.category,
  point(round(128 * (6378137 * radians(c.lon) + p.category * 1e9)) / 128,
    round(128 * 6378137 * ln(tan(pi() / 4 + radians(c.lat) / 2))) / 128)
from copy c join resource_point p on p.resource = c.original;
