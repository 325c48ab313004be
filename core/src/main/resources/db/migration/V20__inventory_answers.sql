-- What was answered in the 棚卸し: by whoever runs a resource, by a link, or on the telephone and keyed in.
create table verification (
  number bigint generated always as identity,
  id uuid primary key,
  resource uuid not null references resource on delete cascade,
  answer text not null check (answer in ('still', 'changed', 'ended', 'unreached')),
  via text not null check (via in ('link', 'staff')),
  answered_at timestamptz not null,
  account uuid references account on delete set null,
  replaced jsonb not null
);
comment on column verification.number is 'counts up: tells the last of several at one moment';
comment on column verification.answer is 'unreached: nobody could be asked';
comment on column verification.account is 'who keyed it in; null when it came by a link';
comment on column verification.replaced is 'what the answer changed of the record, as it was before: to undo it';
create index verification_resource on verification (resource, number desc);
