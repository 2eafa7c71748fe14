-- Of an upload: rows that name a telephone or a mailbox which no message reaches. They are taken and nobody is asked, so whoever
-- brought the file is told at once instead of wondering later at the silence.
alter table listening.upload add column rows_unreachable int not null default 0;
