-- What whoever owns a listing changes without a steward's decision, as its steward allowed.
alter table listing_owner
  add column allowed text[] not null default '{schedule,cost,contact,closures}',
  add check (allowed <@ '{schedule,cost,contact,closures}');
comment on column listing_owner.allowed is
  'fields of the resource''s content, and closures for the days on which it rests';
