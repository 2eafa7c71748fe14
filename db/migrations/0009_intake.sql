-- A night's events come a thousand to a statement and mostly of one service. A foreign key would look that service up, and
-- lock it, once for each of them: a quarter of the time it took to store them. The same is asked once a statement.

alter table listening.service_event
  drop constraint service_event_organisation_id_service_id_fkey,
  drop constraint service_event_organisation_id_unit_id_fkey;

create function listening.refuse_events_of_nowhere() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (select distinct organisation_id, service_id from arrived) as place
    where not exists (
      select from catalogue.service
      where service.organisation_id = place.organisation_id and service.service_id = place.service_id)
  ) then
    raise foreign_key_violation using message = 'a service event points to no service of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, unit_id from arrived where unit_id is not null) as place
    where not exists (
      select from identity.unit
      where unit.organisation_id = place.organisation_id and unit.unit_id = place.unit_id)
  ) then
    raise foreign_key_violation using message = 'a service event points to no unit of its organisation';
  end if;
  return null;
end
$$;

create trigger service_event_is_somewhere after insert on listening.service_event
  referencing new table as arrived
  for each statement execute function listening.refuse_events_of_nowhere();

-- The rest of what a foreign key does: neither end moves. Services and units are archived, never deleted.
create function platform.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise integrity_constraint_violation using message =
    format('rows of %I.%I are pointed to: they are neither deleted nor given another id', tg_table_schema, tg_table_name);
end
$$;

create trigger service_stays after delete or update of organisation_id, service_id on catalogue.service
  for each row execute function platform.refuse_change();
create trigger unit_stays after delete or update of organisation_id, unit_id on identity.unit
  for each row execute function platform.refuse_change();
create trigger service_event_stays_somewhere after update of organisation_id, service_id, unit_id on listening.service_event
  for each row execute function platform.refuse_change();

-- Most events name no unit.
drop index listening.service_event_of_unit;
create index service_event_of_unit on listening.service_event (organisation_id, unit_id) where unit_id is not null;

-- Many jobs in one call, as `platform.add_job` adds one: [{task, payload, runAt, key, maxAttempts}, ...]
create function platform.add_jobs(jobs jsonb)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  organisation uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
begin
  if organisation is null then
    raise exception 'a job needs the organisation of its transaction';
  end if;
  perform graphile_worker.add_jobs(array(
    select row(
      job.task,
      (job.payload || jsonb_build_object('organisationId', organisation))::json,
      null,
      coalesce(job."runAt", now()),
      job."maxAttempts",
      organisation || ':' || job.key,
      null,
      null)::graphile_worker.job_spec
    from jsonb_to_recordset(jobs)
      as job (task text, payload jsonb, "runAt" timestamptz, key text, "maxAttempts" int)));
end $$;
revoke all on function platform.add_jobs(jsonb) from public;
grant execute on function platform.add_jobs(jsonb) to vastakaiku_program;
