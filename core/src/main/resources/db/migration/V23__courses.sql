-- Walking courses (まちあるき): resources and seeds, in the order in which one walks by them.
create table course (
  id uuid primary key,
  name text not null,
  description text,
  published boolean not null,
  revision integer not null,
  made_by uuid references account on delete set null,
  changed_at timestamptz not null
);
comment on column course.published is 'a volunteer''s course is a draft until a steward publishes it';

create table course_stop (
  course uuid not null references course on delete cascade,
  position smallint not null,
  resource uuid references resource on delete cascade,
  seed uuid references submission on delete set null,
  name text,
  words text,
  geom geometry(Point, 4326),
  primary key (course, position),
  check ((resource is null) = (name is not null and geom is not null))
);
comment on column course_stop.name is 'of a place that is no resource; a resource''s own is shown as it is now';
create index course_stop_resource on course_stop (resource);
