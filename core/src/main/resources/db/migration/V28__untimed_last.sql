-- What has no time, or lasts the whole day, stands behind what begins at a time: whoever asks for today wants to know
-- what comes next. It still begins and ends on its own day.
update session set begins = on_date + time '23:59:59'
  where starts_at is null or (starts_at = time '00:00' and ends_at = time '00:00');

comment on column session.begins is
  'starts_at, or the last second of the day when no time is known or it lasts the whole day: the order of sessions';
