-- Of a text on its way out one row is marked, and when it has left one row tells so: the attempt that ended in what stands is told with
-- the result, and a row of its own is kept only of an attempt before it, that came to nothing or was never known.
alter table messaging.waiting_message
  -- How often it has been begun, by the attempt that is under way too.
  add column tried integer not null default 0 check (tried >= 0);
-- With the message in it, a plan made while few waited took it for the ids of those in hand, and read all that waits for each batch.
drop index messaging.waiting_message_by_time;
create index waiting_message_by_time on messaging.waiting_message (organisation_id, channel, due_at);
alter table messaging.message_result
  -- Nothing where it was refused or given up before it was tried.
  add column attempt integer check (attempt > 0),
  add column began_at timestamptz;
alter table messaging.uncertainty_decision
  drop constraint uncertainty_decision_organisation_id_message_id_attempt_fkey,
  add foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id);

-- One organisation at a time, since the policies bind the owner too.
do $$
declare
  organisation uuid;
begin
  for organisation in select organisation_id from identity.organisation loop
    perform set_config('app.organisation_id', organisation::text, true);
    update messaging.waiting_message set tried = attempts.count
    from (select message_id, max(attempt) as count from messaging.message_attempt group by message_id) as attempts
    where attempts.message_id = waiting_message.message_id;
    update messaging.message_result set attempt = last.attempt, began_at = last.began_at
    from (
      select distinct on (message_id) message_id, attempt, began_at from messaging.message_attempt
      order by message_id, attempt desc) as last
    -- Refused or given up before it was tried once more: its attempts are all earlier ones.
    where last.message_id = message_result.message_id and message_result.kind <> 'refused'
      and message_result.reason is distinct from 'too_late';
    delete from messaging.message_attempt using messaging.message_result result
    where result.message_id = message_attempt.message_id and result.attempt = message_attempt.attempt;
    delete from messaging.message_attempt using messaging.waiting_message waiting
    where waiting.message_id = message_attempt.message_id and waiting.tried = message_attempt.attempt
      and waiting.begun_at is not null;
  end loop;
  perform set_config('app.organisation_id', '', true);
end
$$;

alter table messaging.message_result
  add check (kind <> 'uncertain' or (attempt is not null and began_at is not null));

-- Who read contacts and why is told once of all that were read together, with which they were: a night's texts read one of each.
alter table voices.contact_reading
  add column contact_ids uuid[] check (cardinality(contact_ids) > 0),
  add column channel text check (channel in ('sms', 'email')),
  add column purposes text[] check (purposes <@ array['ask', 'tell']);

do $$
declare
  organisation uuid;
begin
  for organisation in select organisation_id from identity.organisation loop
    perform set_config('app.organisation_id', organisation::text, true);
    update voices.contact_reading reading
    set contact_ids = array[reading.contact_id], channel = contact.channel, purposes = array[contact.purpose]
    from voices.contact
    where contact.organisation_id = reading.organisation_id and contact.contact_id = reading.contact_id;
  end loop;
  perform set_config('app.organisation_id', '', true);
end
$$;

drop trigger contact_reading_is_of_contact on voices.contact_reading;
drop trigger contact_reading_stays_of_contact on voices.contact_reading;
drop function voices.refuse_contact_reading_of_no_contact();
alter table voices.contact_reading
  drop column contact_id,
  alter column contact_ids set not null,
  alter column channel set not null,
  alter column purposes set not null;

-- The messages of all results are fetched in one go, along the key, by a plan that is kept: looked up one by one and planned each time,
-- they took a third of the whole insert.
create or replace function messaging.refuse_message_result_of_no_message() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $look$
begin
  if exists (
    select organisation_id, message_id from written
    except
    select organisation_id, message_id from messaging.message
    where message_id = any(array(select message_id from written)))
  then
    raise foreign_key_violation using message = 'a result is of no message of its organisation';
  end if;
  return null;
end
$look$;

-- Whoever looks at what became of their words is told who read their contact: of the readings, those kept to tell are few.
create index contact_reading_to_tell on voices.contact_reading (organisation_id, contact_reading_id)
  where purposes @> '{tell}';
