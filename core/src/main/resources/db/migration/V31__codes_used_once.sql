-- RFC 6238, section 5.2: a code that let somebody in lets nobody in again, whoever looked over the shoulder.
alter table account add totp_step bigint;
comment on column account.totp_step is 'the half minute since 1970 whose code was used last; null before the first';
