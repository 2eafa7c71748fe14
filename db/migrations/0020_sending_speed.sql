-- What is due is taken in the order of the index, however many are due at the same moment.
drop index messaging.waiting_message_by_time;
create index waiting_message_by_time on messaging.waiting_message (organisation_id, channel, due_at, message_id);
