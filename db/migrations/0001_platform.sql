-- What every feature stands on: tenant tables and their isolation, events and their chain, jobs, forms used once.

grant usage on schema platform to vastakaiku_program;

-- A table of tenants: isolated by the organisation of the transaction, for its owner too, and opened to the program.
-- `rights` are what the program may do with it: an event, for example, is never changed or removed.
create function platform.make_tenant_table(name text, rights text default 'select, insert, update, delete')
returns void language plpgsql set search_path = pg_catalog as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy isolation on %s using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
    name);
  execute format('grant %s on %s to vastakaiku_program', rights, name);
  execute format('grant usage on schema %s to vastakaiku_program', split_part(name, '.', 1));
  perform platform.distribute(name);
end $$;

-- On Citus a tenant table is spread by its organisation; on plain PostgreSQL there is nothing to do.
create function platform.distribute(name text)
returns void language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, ''organisation_id'')', name);
  end if;
end $$;

-- What this database was made with. The hashing secret never changes unseen, or those who said stop would be asked again.
create table platform.installation (
  only_one boolean primary key default true check (only_one),
  hashing_fingerprint text not null
);

create table platform.event (
  organisation_id uuid not null,
  event_id uuid not null,
  happened_at timestamptz not null,
  name text not null check (name ~ '^[a-z][a-z -]+$'),
  subject_id uuid not null,
  actor_kind text not null check (actor_kind in ('staff', 'resident', 'machine', 'system')),
  actor_id uuid,
  details jsonb not null default '{}',
  primary key (organisation_id, event_id)
);
select platform.make_tenant_table('platform.event', 'select, insert');
create index event_of_subject on platform.event (organisation_id, subject_id, event_id);

-- The chain: each event gets its place and a hash over the one before, so that nothing sealed can be changed unseen.
create table platform.event_seal (
  organisation_id uuid not null,
  place bigint not null check (place > 0),
  event_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (organisation_id, place),
  unique (organisation_id, event_id),
  foreign key (organisation_id, event_id) references platform.event (organisation_id, event_id)
);
select platform.make_tenant_table('platform.event_seal', 'select, insert');

-- How far each reaction has read the chain.
create table platform.reaction_place (
  organisation_id uuid not null,
  reaction text not null,
  place bigint not null default 0,
  primary key (organisation_id, reaction)
);
select platform.make_tenant_table('platform.reaction_place', 'select, insert, update');

-- A form token that has been used, and where its deed led: the same form sent twice leads to the same place.
create table platform.used_form (
  organisation_id uuid not null,
  nonce text not null,
  used_at timestamptz not null,
  location text not null,
  primary key (organisation_id, nonce)
);
select platform.make_tenant_table('platform.used_form');
create index used_form_by_age on platform.used_form (organisation_id, used_at);

-- Jobs are planned inside the transaction that needs them. The queue's tables are the owner's; the program adds a
-- job through this function only, and the job always carries the organisation of the transaction.
create function platform.add_job(task text, payload jsonb, run_at timestamptz, job_key text, max_attempts int)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  organisation uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
begin
  if organisation is null then
    raise exception 'a job needs the organisation of its transaction';
  end if;
  perform graphile_worker.add_job(
    task,
    (payload || jsonb_build_object('organisationId', organisation))::json,
    run_at => coalesce(run_at, now()),
    job_key => organisation || ':' || job_key,
    max_attempts => max_attempts);
end $$;
revoke all on function platform.add_job(text, jsonb, timestamptz, text, int) from public;
grant execute on function platform.add_job(text, jsonb, timestamptz, text, int) to vastakaiku_program;
