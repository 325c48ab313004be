-- Timetables in GTFS's words, feed by feed. A trip's stops and times are arrays, one element a call:
-- the whole of a trip is always read together, and a row a call would be twenty times as many rows.

create table timetable_feed (
  id text primary key,
  publisher text not null,
  version text not null,
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  sample boolean not null,
  file text not null,
  loaded_at timestamptz not null
);
comment on column timetable_feed.file is 'name of the file it was read from';
comment on column timetable_feed.sample is 'its times are invented (サンプル)';

create table transit_agency (
  feed text not null references timetable_feed on delete cascade,
  id text not null,
  name text not null,
  phone text,
  url text,
  primary key (feed, id)
);

create table transit_stop (
  feed text not null references timetable_feed on delete cascade,
  number integer not null,
  id text not null,
  name text not null,
  station text,
  platform text,
  zone text,
  wheelchair smallint not null,
  geom geometry(Point, 4326) not null,
  primary key (feed, number)
);
comment on column transit_stop.number is 'what transit_trip.stops and transit_transfer refer to';
create index transit_stop_geom on transit_stop using gist (geom);

create table transit_route (
  feed text not null references timetable_feed on delete cascade,
  id text not null,
  position integer not null,
  agency text not null,
  short_name text not null,
  long_name text not null,
  type integer not null,
  color text,
  primary key (feed, id)
);

create table transit_service (
  feed text not null references timetable_feed on delete cascade,
  id text not null,
  weekdays smallint[] not null,
  starts_on date,
  ends_on date,
  added date[] not null,
  removed date[] not null,
  primary key (feed, id)
);
comment on column transit_service.weekdays is 'ISO 8601: Monday is 1';

create table transit_trip (
  feed text not null references timetable_feed on delete cascade,
  id text not null,
  position integer not null,
  route text not null,
  service text not null,
  headsign text not null,
  block text,
  wheelchair smallint not null,
  stops integer[] not null,
  arrivals integer[] not null,
  departures integer[] not null,
  pickups smallint[] not null,
  drop_offs smallint[] not null,
  primary key (feed, id),
  foreign key (feed, route) references transit_route,
  foreign key (feed, service) references transit_service,
  check (cardinality(stops) >= 2
    and cardinality(arrivals) = cardinality(stops)
    and cardinality(departures) = cardinality(stops)
    and cardinality(pickups) = cardinality(stops)
    and cardinality(drop_offs) = cardinality(stops))
);
comment on column transit_trip.arrivals is 'seconds since the service day began';

create table transit_transfer (
  feed text not null references timetable_feed on delete cascade,
  from_stop integer not null,
  to_stop integer not null,
  possible boolean not null,
  min_seconds integer not null,
  primary key (feed, from_stop, to_stop)
);

create table transit_fare (
  feed text not null references timetable_feed on delete cascade,
  position integer not null,
  id text not null,
  yen integer not null,
  route text,
  origin_zone text,
  destination_zone text,
  primary key (feed, position)
);

create table transit_zone (
  feed text not null references timetable_feed on delete cascade,
  id text not null,
  name text not null,
  agency text not null,
  windows jsonb not null,
  booking jsonb not null,
  geom geometry(Geometry, 4326) not null,
  primary key (feed, id)
);
comment on table transit_zone is 'where a demand taxi drives, as GTFS-Flex has it';
