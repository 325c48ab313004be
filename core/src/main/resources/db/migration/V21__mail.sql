-- What is to be mailed, kept until the mail server has taken it.
create table mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text,
  made_at timestamptz not null,
  until timestamptz not null,
  due_at timestamptz,
  tries integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  check ((body is null) = (sent_at is not null or given_up_at is not null)),
  check ((due_at is null) = (body is null))
);
comment on column mail.body is 'may hold a link; erased as soon as it is sent or given up';
comment on column mail.until is 'nobody tries after that: its link would be over';
comment on column mail.due_at is 'when to try next';
create index mail_due on mail (due_at) where due_at is not null;
