-- A sheet is read in parts. A part asks for the stored rows of its keys, and for those that may be the
-- same resource as one of its own: they share a block, such as a telephone number, as a hash. The
-- importer keeps all blocks in memory while it runs: no index finds ten thousand of them as fast.
alter table source_row add column blocks bigint[];
comment on column source_row.blocks is
  'what rows of one resource share at least one of, see the importer''s Blocks; null if not yet made';
create index source_row_key on source_row (municipality, source, key);
drop index source_row_source;
create index source_row_batch on source_row (batch);
