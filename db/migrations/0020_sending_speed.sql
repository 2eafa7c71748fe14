-- What is due is taken in the order of the index, however many are due at the same moment.
drop index messaging.waiting_message_by_time;
create index waiting_message_by_time on messaging.waiting_message (organisation_id, channel, due_at, message_id);

-- Each row is marked once on its way out: with room beside it the mark costs no new entry in the indexes.
alter table messaging.waiting_message set (fillfactor = 50);
