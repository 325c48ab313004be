-- Links by which whoever runs a resource says once a year whether it is still so (棚卸し).
create table verification_link (
  token_hash bytea primary key,
  resource uuid not null references resource on delete cascade,
  made_at timestamptz not null,
  made_by uuid references account on delete set null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('still', 'changed', 'ended'))
);
comment on column verification_link.token_hash is 'SHA-256 of the link''s token';
create index verification_link_resource on verification_link (resource, made_at);

-- What was confirmed longest ago comes first in the 棚卸し.
create index resource_verified on resource (municipality, verified_on nulls first, id)
  where ended_on is null;
