-- What is due is taken in the order of the index, however many are due at the same moment.
drop index messaging.waiting_message_by_time;
create index waiting_message_by_time on messaging.waiting_message (organisation_id, channel, due_at, message_id);

-- Each row is marked once on its way out: with room beside it the mark costs no new entry in the indexes.
alter table messaging.waiting_message set (fillfactor = 50);

-- What is written of each text on its way out points to it by a statement's own look (0018_night.sql).
alter table messaging.message_attempt drop constraint message_attempt_organisation_id_message_id_fkey;
select platform.make_reference('messaging.message_attempt', '{message_id}', 'messaging.message',
  'an attempt is of no message of its organisation');
alter table messaging.message_result drop constraint message_result_organisation_id_message_id_fkey;
select platform.make_reference('messaging.message_result', '{message_id}', 'messaging.message',
  'a result is of no message of its organisation');
alter table voices.contact_reading drop constraint contact_reading_organisation_id_contact_id_fkey;
select platform.make_reference('voices.contact_reading', '{contact_id}', 'voices.contact',
  'a reading is of no contact of its organisation');
