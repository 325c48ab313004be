-- Where more than a page of points had one coordinate, such as all that is held in one hall, their
-- mean could differ from it by so little that PostgreSQL's quadtree refused the next one. On a grid
-- it cannot (see WebMercator).
drop index resource_point_nearest;
update resource_point set
  point = point(round(point[0] * 128) / 128, round(point[1] * 128) / 128);
create index resource_point_nearest on resource_point using spgist (point)
  include (category, resource);
