-- The key of a second factor is sealed as the notes on cases are. SQL cannot: the key that seals is
-- nowhere in the database. What is hexadecimal here is sealed by the next start of the service.
alter table account alter column totp_secret type text using encode(totp_secret, 'hex');
comment on column account.totp_secret is
  'RFC 6238, sealed (RFC 7516); null as long as no second factor is set up';
