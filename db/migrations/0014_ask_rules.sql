-- What an ask follows and whom it leaves out, as data: each rule of the editor is a column or a row here.

-- Several asks may follow one service, each its own visits; which of them asks is decided in ask-rules.model.ts.
drop index listening.one_open_ask_of_service;
alter table listening.ask
  add column channels text[] not null default '{}',
  add column visit_types text[] not null default '{}',
  add column segments text[] not null default '{}',
  add column share_percent int not null default 100 check (share_percent between 1 and 100),
  add column excludes_protected boolean not null default true,
  add column excludes_several_numbers boolean not null default true,
  add column excludes_guardians boolean not null default false,
  add column excluded_segments text[] not null default '{}',
  -- None, or one: days after the invitation, never sooner than the cap.
  add column reminder_days int check (reminder_days between 7 and 21),
  add constraint reminder_within_cap check (reminder_days >= cap_days);

-- Services followed besides the first, whose name the ask bears.
create table listening.ask_service (
  organisation_id uuid not null,
  ask_id uuid not null,
  service_id uuid not null,
  primary key (organisation_id, ask_id, service_id),
  foreign key (organisation_id, ask_id) references listening.ask (organisation_id, ask_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('listening.ask_service');
create index ask_service_of_service on listening.ask_service (organisation_id, service_id);

-- Only visits to these units and those below them; where there is none, to all.
create table listening.ask_unit (
  organisation_id uuid not null,
  ask_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, ask_id, unit_id),
  foreign key (organisation_id, ask_id) references listening.ask (organisation_id, ask_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('listening.ask_unit');
create index ask_unit_of_unit on listening.ask_unit (organisation_id, unit_id);

-- For how many visits this one stands: one through the share sampled when it was drawn. An answer has it by its invitation.
alter table listening.invitation add column weight double precision not null default 1 check (weight >= 1);

-- That the answer page was opened, once for each invitation and only by day: how often, when and with what is nobody's matter.
create table listening.invitation_opening (
  organisation_id uuid not null,
  invitation_id uuid not null,
  opened_on date not null,
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, invitation_id) references listening.invitation (organisation_id, invitation_id)
);
select platform.make_tenant_table('listening.invitation_opening', 'select, insert');

-- A reminder planned with its invitation. Whether it leaves is decided when its time has come; then the code is forgotten.
create table listening.reminder (
  organisation_id uuid not null,
  invitation_id uuid not null,
  code_encrypted text,
  send_at timestamptz not null,
  decided_at timestamptz,
  -- Nothing where it was sent.
  refusal text check (refusal in (
    'answered', 'opted_out', 'ask_closed', 'turned_off', 'withdrawn', 'not_sent', 'asked_recently', 'erased', 'over_budget')),
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, invitation_id) references listening.invitation (organisation_id, invitation_id),
  check (refusal is null or decided_at is not null),
  check (decided_at is null or code_encrypted is null)
);
select platform.make_tenant_table('listening.reminder');
create index reminder_to_decide on listening.reminder (organisation_id, send_at) where decided_at is null;

alter table listening.invitation_refusal
  drop constraint invitation_refusal_reason_check,
  add constraint invitation_refusal_reason_check check (reason in (
    'not_sampled', 'opted_out', 'asked_recently', 'visited_again', 'protected_address', 'several_phone_numbers',
    'guardian_number', 'excluded_segment', 'minor', 'sensitive_service', 'no_contact', 'bad_number', 'no_ask',
    'not_followed', 'ask_closed', 'over_budget'));
alter table listening.invitation_withdrawal
  drop constraint invitation_withdrawal_reason_check,
  add constraint invitation_withdrawal_reason_check check (reason in (
    'opted_out_since', 'erased', 'undeliverable', 'ask_closed'));

-- Invitations and reasons are counted by ask and by week.
create index invitation_of_ask_by_time on listening.invitation (organisation_id, ask_id, planned_at);
drop index listening.invitation_refusal_of_ask;
create index invitation_refusal_of_ask on listening.invitation_refusal (organisation_id, ask_id, refused_at);
drop index listening.invitation_refusal_of_service;
create index invitation_refusal_of_service on listening.invitation_refusal (organisation_id, service_id, refused_at);

-- A night's refusals come hundreds to a statement and are of a few asks and services: what a foreign key asks once a row is
-- asked once a statement, as of service events (0009_intake.sql).
alter table listening.invitation_refusal
  drop constraint invitation_refusal_organisation_id_ask_id_fkey,
  drop constraint invitation_refusal_organisation_id_service_id_fkey;

create function listening.refuse_refusals_of_nothing() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (select distinct organisation_id, ask_id from refused where ask_id is not null) as cause
    where not exists (
      select from listening.ask where ask.organisation_id = cause.organisation_id and ask.ask_id = cause.ask_id)
  ) then
    raise foreign_key_violation using message = 'a refusal points to no ask of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, service_id from refused) as place
    where not exists (
      select from catalogue.service
      where service.organisation_id = place.organisation_id and service.service_id = place.service_id)
  ) then
    raise foreign_key_violation using message = 'a refusal points to no service of its organisation';
  end if;
  return null;
end
$$;

create trigger refusal_is_of_something after insert on listening.invitation_refusal
  referencing new table as refused
  for each statement execute function listening.refuse_refusals_of_nothing();
create trigger ask_stays after delete or update of organisation_id, ask_id on listening.ask
  for each row execute function platform.refuse_change();
create trigger refusal_stays_of_something after update of organisation_id, ask_id, service_id on listening.invitation_refusal
  for each row execute function platform.refuse_change();
