-- Pictures that people sent. The images are files in TSUNAGI_HOME/photos, see docs/people.md.

create table photo (
  id uuid primary key,
  bytes integer not null,
  width integer not null,
  height integer not null,
  sha256 bytea not null,
  sent_at timestamptz not null
);
comment on column photo.bytes is 'size of the file';
comment on column photo.width is 'pixels, as height: of the file, not of what was sent';
comment on column photo.sha256 is 'of the file: tells whether a copy of it is whole';
create index photo_sent on photo (sent_at);
