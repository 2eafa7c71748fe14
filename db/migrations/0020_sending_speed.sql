-- What is due is taken in the order of the index, however many are due at the same moment.
drop index messaging.waiting_message_by_time;
create index waiting_message_by_time on messaging.waiting_message (organisation_id, channel, due_at, message_id);

-- Each row is marked once on its way out: with room beside it the mark costs no new entry in the indexes.
alter table messaging.waiting_message set (fillfactor = 50);

-- What is written of each text on its way out points to it by a statement's own look, as in 0018_night.sql; that messages and
-- contacts stay is seen to there.
alter table messaging.message_attempt drop constraint message_attempt_organisation_id_message_id_fkey;
alter table messaging.message_result drop constraint message_result_organisation_id_message_id_fkey;
alter table voices.contact_reading drop constraint contact_reading_organisation_id_contact_id_fkey;

create function messaging.refuse_attempts_of_nothing() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from tried
    where (
      select true from messaging.message
      where message.organisation_id = tried.organisation_id
        and message.message_id = any(array(select tried.message_id))) is null
  ) then
    raise foreign_key_violation using message = 'an attempt is of no message of its organisation';
  end if;
  return null;
end
$$;

create trigger attempt_is_of_a_message after insert on messaging.message_attempt
  referencing new table as tried
  for each statement execute function messaging.refuse_attempts_of_nothing();
create trigger attempt_stays_of_its_message after update of organisation_id, message_id on messaging.message_attempt
  for each row execute function platform.refuse_change();

create function messaging.refuse_results_of_nothing() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from told
    where (
      select true from messaging.message
      where message.organisation_id = told.organisation_id
        and message.message_id = any(array(select told.message_id))) is null
  ) then
    raise foreign_key_violation using message = 'a result is of no message of its organisation';
  end if;
  return null;
end
$$;

create trigger result_is_of_a_message after insert on messaging.message_result
  referencing new table as told
  for each statement execute function messaging.refuse_results_of_nothing();
create trigger result_stays_of_its_message after update of organisation_id, message_id on messaging.message_result
  for each row execute function platform.refuse_change();

create function voices.refuse_readings_of_nothing() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from noted
    where (
      select true from voices.contact
      where contact.organisation_id = noted.organisation_id
        and contact.contact_id = any(array(select noted.contact_id))) is null
  ) then
    raise foreign_key_violation using message = 'a reading is of no contact of its organisation';
  end if;
  return null;
end
$$;

create trigger reading_is_of_a_contact after insert on voices.contact_reading
  referencing new table as noted
  for each statement execute function voices.refuse_readings_of_nothing();
create trigger reading_stays_of_its_contact after update of organisation_id, contact_id on voices.contact_reading
  for each row execute function platform.refuse_change();
