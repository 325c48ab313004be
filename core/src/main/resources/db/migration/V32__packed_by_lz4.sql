-- PostgreSQL's own compression took half of the time that a row's storing takes, and each search by
-- words unpacks the text. lz4 is several times faster at both (docs/performance.md). What is stored
-- already stays as it is until it is written anew.
alter table resource
  alter column record set compression lz4,
  alter column search_text set compression lz4,
  alter column search_grams set compression lz4;
alter table source_row
  alter column raw set compression lz4,
  alter column record set compression lz4,
  alter column blocks set compression lz4;
