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

-- In the place of a foreign key, between columns of the same names: after each statement what its new rows point to is looked up, and
-- neither end of it moves later. Where a column may be null, no row is pointed to then, and the link may be cut, never led elsewhere.
-- Where hundreds of rows point to a few, each of these is looked up once.
--
-- Looked up one by one along the key, by a subquery for its value, which is never made into a join, and planned anew for each
-- statement (`execute`): while there are few rows any index that begins with the organisation is as good as the key, and a plan kept from then
-- reads all of them for each row where there are thousands.
create function platform.make_reference(pointing text, columns text[], target text, refusal text, to_few boolean default false)
returns void language plpgsql set search_path = pg_catalog as $make$
declare
  rows_of text := split_part(pointing, '.', 2);
  place text := split_part(target, '.', 2);
  function_name text := format('%s.refuse_%s_of_no_%s', split_part(pointing, '.', 1), rows_of, place);
  list text := array_to_string(columns, ', ');
begin
  execute format($text$
create function %s() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $look$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select %s organisation_id, %s from written) as pointing
      where (%s) is not null and (
        select true from %s as target
        where target.organisation_id = pointing.organisation_id%s) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = %L;
  end if;
  return null;
end
$look$$text$,
    function_name, case when to_few then 'distinct' else 'all' end, list, list, target,
    (select string_agg(format(E'\n          and target.%1$s = pointing.%1$s', name), '') from unnest(columns) name),
    refusal);
  execute format(
    'create trigger %s_is_of_%s after insert on %s referencing new table as written for each statement execute function %s()',
    rows_of, place, pointing, function_name);
  execute format(
    'create trigger %s_stays_of_%s after update of organisation_id, %s on %s
     for each row when ((%s) is not null) execute function platform.refuse_change()',
    rows_of, place, list, pointing, 'new.' || array_to_string(columns, ', new.'));
  execute format(
    'create or replace trigger %s_stays after delete or update of organisation_id, %s on %s
     for each row execute function platform.refuse_change()',
    place, list, target);
end $make$;

-- Visits, contacts, messages and versions of asks are emptied or left, services and units archived, none of them ever deleted.
select platform.make_reference('listening.invitation_refusal', '{service_event_id}', 'listening.service_event',
  'a refusal points to no service event of its organisation');
-- The link to the visit is cut after a month.
select platform.make_reference('listening.invitation', '{service_event_id}', 'listening.service_event',
  'an invitation points to no service event of its organisation');
select platform.make_reference('listening.invitation', '{contact_id}', 'voices.contact',
  'an invitation points to no contact of its organisation');
select platform.make_reference('listening.invitation', '{ask_id, version}', 'listening.ask_version',
  'an invitation points to no ask of its organisation', to_few => true);
select platform.make_reference('listening.invitation', '{service_id}', 'catalogue.service',
  'an invitation points to no service of its organisation', to_few => true);
select platform.make_reference('listening.invitation', '{unit_id}', 'identity.unit',
  'an invitation points to no unit of its organisation', to_few => true);

-- And so it is with the messages that are planned with them.
alter table messaging.message drop constraint message_organisation_id_contact_id_fkey;
select platform.make_reference('messaging.message', '{contact_id}', 'voices.contact',
  'a message points to no contact of its organisation');
alter table messaging.waiting_message drop constraint waiting_message_organisation_id_message_id_fkey;
select platform.make_reference('messaging.waiting_message', '{message_id}', 'messaging.message',
  'what waits is no message of its organisation');

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
