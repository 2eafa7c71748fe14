-- What a night's visits cost to store and to decide. A foreign key looks up and locks a row for each row that is written, and every
-- index is written to for each: of an invitation that was two thirds of its time. What hundreds of rows point to is asked once a
-- statement, as of service events (0009_intake.sql), and an index that no query reads is not kept.

-- Each visit was looked up and marked as locked once more when it was decided.
alter table listening.invitation_refusal
  drop constraint invitation_refusal_organisation_id_service_event_id_fkey;
alter table listening.invitation
  drop constraint invitation_organisation_id_service_event_id_fkey,
  drop constraint invitation_organisation_id_ask_id_version_fkey,
  drop constraint invitation_organisation_id_service_id_fkey,
  drop constraint invitation_organisation_id_unit_id_fkey,
  drop constraint invitation_organisation_id_contact_id_fkey;

-- Looked up one by one along the key, by a subquery for its value, which is never made into a join: one planned while there were
-- few visits would read all of them where there are millions. Its id stands in an array, which is dear to compare and cheap to look
-- up: otherwise any index that begins with the organisation is as good as the key where there are few.
create function listening.refuse_refusals_of_no_visit() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from refused
    where (
      select true from listening.service_event event
      where event.organisation_id = refused.organisation_id
        and event.service_event_id = any(array(select refused.service_event_id))) is null
  ) then
    raise foreign_key_violation using message = 'a refusal points to no service event of its organisation';
  end if;
  return null;
end
$$;

create trigger refusal_is_of_a_visit after insert on listening.invitation_refusal
  referencing new table as refused
  for each statement execute function listening.refuse_refusals_of_no_visit();

create function listening.refuse_invitations_of_nothing() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from invited
    where service_event_id is not null and (
      select true from listening.service_event event
      where event.organisation_id = invited.organisation_id
        and event.service_event_id = any(array(select invited.service_event_id))) is null
  ) then
    raise foreign_key_violation using message = 'an invitation points to no service event of its organisation';
  end if;
  if exists (
    select from invited
    where (
      select true from voices.contact
      where contact.organisation_id = invited.organisation_id
        and contact.contact_id = any(array(select invited.contact_id))) is null
  ) then
    raise foreign_key_violation using message = 'an invitation points to no contact of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, ask_id, version from invited) as cause
    where (
      select true from listening.ask_version asked
      where asked.organisation_id = cause.organisation_id and asked.ask_id = cause.ask_id and asked.version = cause.version) is null
  ) then
    raise foreign_key_violation using message = 'an invitation points to no ask of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, service_id from invited) as place
    where (
      select true from catalogue.service
      where service.organisation_id = place.organisation_id and service.service_id = place.service_id) is null
  ) then
    raise foreign_key_violation using message = 'an invitation points to no service of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, unit_id from invited where unit_id is not null) as place
    where (
      select true from identity.unit
      where unit.organisation_id = place.organisation_id and unit.unit_id = place.unit_id) is null
  ) then
    raise foreign_key_violation using message = 'an invitation points to no unit of its organisation';
  end if;
  return null;
end
$$;

create trigger invitation_is_of_something after insert on listening.invitation
  referencing new table as invited
  for each statement execute function listening.refuse_invitations_of_nothing();

-- And so it is with the messages that are planned with them.
alter table messaging.message drop constraint message_organisation_id_contact_id_fkey;
alter table messaging.waiting_message drop constraint waiting_message_organisation_id_message_id_fkey;

create function messaging.refuse_messages_to_nobody() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from planned
    where (
      select true from voices.contact
      where contact.organisation_id = planned.organisation_id
        and contact.contact_id = any(array(select planned.contact_id))) is null
  ) then
    raise foreign_key_violation using message = 'a message points to no contact of its organisation';
  end if;
  return null;
end
$$;

create trigger message_is_to_somebody after insert on messaging.message
  referencing new table as planned
  for each statement execute function messaging.refuse_messages_to_nobody();

create function messaging.refuse_waiting_of_nothing() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from waiting
    where (
      select true from messaging.message
      where message.organisation_id = waiting.organisation_id
        and message.message_id = any(array(select waiting.message_id))) is null
  ) then
    raise foreign_key_violation using message = 'what waits is no message of its organisation';
  end if;
  return null;
end
$$;

create trigger waiting_is_a_message after insert on messaging.waiting_message
  referencing new table as waiting
  for each statement execute function messaging.refuse_waiting_of_nothing();

-- The rest of what a foreign key does: neither end moves. Visits, contacts, messages and versions of asks are emptied
-- or left, never deleted.
create trigger contact_stays after delete or update of organisation_id, contact_id on voices.contact
  for each row execute function platform.refuse_change();
create trigger message_stays after delete or update of organisation_id, message_id, contact_id on messaging.message
  for each row execute function platform.refuse_change();
create trigger waiting_stays_a_message after update of organisation_id, message_id on messaging.waiting_message
  for each row execute function platform.refuse_change();
create trigger ask_version_stays after delete or update of organisation_id, ask_id, version on listening.ask_version
  for each row execute function platform.refuse_change();
drop trigger service_event_stays_somewhere on listening.service_event;
create trigger service_event_stays_somewhere
  after delete or update of organisation_id, service_event_id, service_id, unit_id on listening.service_event
  for each row execute function platform.refuse_change();
drop trigger refusal_stays_of_something on listening.invitation_refusal;
create trigger refusal_stays_of_something
  after update of organisation_id, service_event_id, ask_id, service_id on listening.invitation_refusal
  for each row execute function platform.refuse_change();
create trigger invitation_stays_of_something
  after update of organisation_id, ask_id, version, service_id, unit_id, contact_id on listening.invitation
  for each row execute function platform.refuse_change();
-- The link to the visit is cut after a month, and never leads to another.
create trigger invitation_stays_of_its_visit after update of service_event_id on listening.invitation
  for each row when (new.service_event_id is not null) execute function platform.refuse_change();

-- Ids are in order of time (UUID 7), so what came since a moment, and what came in one batch, is found along the key itself.
drop index listening.service_event_of_batch;
drop index listening.service_event_of_service;
drop index listening.invitation_of_service;
drop index listening.invitation_of_unit;
-- `invitation_of_ask_by_time` begins with the ask, too.
drop index listening.invitation_of_ask;
-- Refusals are counted by their ask, and by service only where no ask followed the visit.
drop index listening.invitation_refusal_of_service;
create index invitation_refusal_of_service on listening.invitation_refusal (organisation_id, service_id, refused_at)
  where ask_id is null;
