-- A venue and an organization are what resources name: neither has a row of its own. Their pages are
-- found by a number made of the name, the same for as long as they are called the same (see
-- DirectoryRepository, whose expressions these are).
create index resource_venue on resource (cast(md5('venue ' || cast(municipality as text) || ' '
  || (record ->> 'venue') || ' ' || coalesce(record ->> 'area', '')) as uuid));
create index resource_organization on resource (cast(md5('organization '
  || cast(municipality as text) || ' ' || (record ->> 'organization')) as uuid));
