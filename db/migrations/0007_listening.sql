-- Service events, asks, invitations and answers; feedback given unasked, and the replies to it.

create schema listening;

create table listening.ask (
  organisation_id uuid not null,
  ask_id uuid not null,
  service_id uuid not null,
  delay_kind text not null check (delay_kind in ('next_day', 'hours')),
  delay_hours int not null check (delay_hours between 0 and 720),
  window_from_hour int not null check (window_from_hour between 0 and 23),
  window_to_hour int not null check (window_to_hour between 1 and 24),
  weekdays int[] not null,
  on_holidays boolean not null default false,
  cap_days int not null default 30 check (cap_days >= 1),
  excludes_minors boolean not null default false,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (organisation_id, ask_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  check (window_from_hour < window_to_hour)
);
select platform.make_tenant_table('listening.ask');
create unique index one_open_ask_of_service on listening.ask (organisation_id, service_id) where closed_at is null;
create index ask_of_service on listening.ask (organisation_id, service_id);

-- The exact words asked. A change makes a new version; an answer points at the one it answered.
create table listening.ask_version (
  organisation_id uuid not null,
  ask_id uuid not null,
  version int not null check (version > 0),
  question jsonb not null,
  follow_up jsonb not null,
  invitation jsonb not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (organisation_id, ask_id, version),
  foreign key (organisation_id, ask_id) references listening.ask (organisation_id, ask_id)
);
select platform.make_tenant_table('listening.ask_version');

-- A file of service events: taken whole, read by a job.
create table listening.upload (
  organisation_id uuid not null,
  upload_id uuid not null,
  source text not null,
  -- The service of every row that names none.
  service_key text,
  file_name text not null,
  file_key text,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  rows_read int not null default 0,
  rows_taken int not null default 0,
  rows_repeated int not null default 0,
  rows_refused int not null default 0,
  refusal text,
  refusal_detail text,
  finished_at timestamptz,
  primary key (organisation_id, upload_id)
);
select platform.make_tenant_table('listening.upload');

create table listening.upload_fault (
  organisation_id uuid not null,
  upload_id uuid not null,
  row_number int not null,
  column_name text not null default '',
  reason text not null,
  primary key (organisation_id, upload_id, row_number),
  foreign key (organisation_id, upload_id) references listening.upload (organisation_id, upload_id)
);
select platform.make_tenant_table('listening.upload_fault');

-- Events that came together. What the rules need of their people is sealed once for all of them, because sealing
-- each took as long as storing it, and is gone as soon as the rules have run.
create table listening.service_event_batch (
  organisation_id uuid not null,
  batch_id uuid not null,
  persons_encrypted text,
  -- How many of its events, in the order in which they happened, have been decided.
  decided int not null default 0,
  received_at timestamptz not null,
  primary key (organisation_id, batch_id)
);
select platform.make_tenant_table('listening.service_event_batch');

create table listening.service_event (
  organisation_id uuid not null,
  service_event_id uuid not null,
  -- Written with its batch, once; checking that for each of a thousand rows would slow the intake by a tenth.
  batch_id uuid not null,
  source text not null,
  source_key text not null,
  service_id uuid not null,
  unit_id uuid,
  happened_at timestamptz not null,
  language text,
  received_at timestamptz not null,
  primary key (organisation_id, service_event_id),
  unique (organisation_id, source, source_key),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('listening.service_event');
create index service_event_of_batch on listening.service_event (organisation_id, batch_id);
create index service_event_of_service on listening.service_event (organisation_id, service_id);
create index service_event_of_unit on listening.service_event (organisation_id, unit_id);

create table listening.invitation (
  organisation_id uuid not null,
  invitation_id uuid not null,
  -- Cut after 30 days: from then on no answer leads back to a booking.
  service_event_id uuid,
  ask_id uuid not null,
  version int not null,
  service_id uuid not null,
  unit_id uuid,
  contact_id uuid not null,
  code_hash bytea not null,
  language text not null,
  planned_at timestamptz not null,
  send_at timestamptz not null,
  primary key (organisation_id, invitation_id),
  unique (organisation_id, code_hash),
  unique (organisation_id, service_event_id),
  foreign key (organisation_id, service_event_id) references listening.service_event (organisation_id, service_event_id),
  foreign key (organisation_id, ask_id, version) references listening.ask_version (organisation_id, ask_id, version),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('listening.invitation');
create index invitation_of_ask on listening.invitation (organisation_id, ask_id, version);
create index invitation_of_service on listening.invitation (organisation_id, service_id);
create index invitation_of_unit on listening.invitation (organisation_id, unit_id);
create index invitation_of_contact on listening.invitation (organisation_id, contact_id);
create index invitation_by_time on listening.invitation (organisation_id, send_at);

create table listening.invitation_refusal (
  organisation_id uuid not null,
  service_event_id uuid not null,
  ask_id uuid,
  service_id uuid not null,
  reason text not null check (reason in (
    'not_sampled', 'opted_out', 'asked_recently', 'visited_again', 'protected_address', 'several_phone_numbers',
    'minor', 'sensitive_service', 'no_contact', 'bad_number', 'no_ask', 'ask_closed', 'over_budget')),
  refused_at timestamptz not null,
  primary key (organisation_id, service_event_id),
  foreign key (organisation_id, service_event_id) references listening.service_event (organisation_id, service_event_id),
  foreign key (organisation_id, ask_id) references listening.ask (organisation_id, ask_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('listening.invitation_refusal');
create index invitation_refusal_of_ask on listening.invitation_refusal (organisation_id, ask_id);
create index invitation_refusal_of_service on listening.invitation_refusal (organisation_id, service_id);

-- An invitation that was planned and then not sent, or did not arrive.
create table listening.invitation_withdrawal (
  organisation_id uuid not null,
  invitation_id uuid not null,
  reason text not null check (reason in ('opted_out_since', 'erased', 'undeliverable')),
  withdrawn_at timestamptz not null,
  primary key (organisation_id, invitation_id),
  foreign key (organisation_id, invitation_id) references listening.invitation (organisation_id, invitation_id)
);
select platform.make_tenant_table('listening.invitation_withdrawal');

create table listening.answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  invitation_id uuid not null,
  ask_id uuid not null,
  version int not null,
  service_id uuid not null,
  unit_id uuid,
  speaker_id uuid,
  channel text not null check (channel in ('link', 'sms')),
  language text not null,
  score smallint not null check (score between 0 and 10),
  answered_at timestamptz not null,
  primary key (organisation_id, answer_id),
  unique (organisation_id, invitation_id),
  foreign key (organisation_id, invitation_id) references listening.invitation (organisation_id, invitation_id),
  foreign key (organisation_id, ask_id, version) references listening.ask_version (organisation_id, ask_id, version),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id),
  foreign key (organisation_id, speaker_id) references voices.speaker (organisation_id, speaker_id)
);
select platform.make_tenant_table('listening.answer');
create index answer_of_ask on listening.answer (organisation_id, ask_id, version);
create index answer_of_service on listening.answer (organisation_id, service_id, answered_at);
create index answer_of_unit on listening.answer (organisation_id, unit_id);
create index answer_of_speaker on listening.answer (organisation_id, speaker_id);

-- Words somebody said: unasked, or as the reason of an answer.
create table listening.feedback (
  organisation_id uuid not null,
  feedback_id uuid not null,
  speaker_id uuid not null,
  answer_id uuid,
  continues_id uuid,
  service_id uuid,
  unit_id uuid,
  channel text not null check (channel in ('web', 'link', 'sms', 'staff')),
  language text not null,
  -- Emptied by erasure.
  words text,
  received_at timestamptz not null,
  primary key (organisation_id, feedback_id),
  foreign key (organisation_id, speaker_id) references voices.speaker (organisation_id, speaker_id),
  foreign key (organisation_id, answer_id) references listening.answer (organisation_id, answer_id),
  foreign key (organisation_id, continues_id) references listening.feedback (organisation_id, feedback_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('listening.feedback');
create index feedback_by_time on listening.feedback (organisation_id, received_at desc, feedback_id desc);
create index feedback_of_speaker on listening.feedback (organisation_id, speaker_id);
create index feedback_of_answer on listening.feedback (organisation_id, answer_id);
create index feedback_of_continued on listening.feedback (organisation_id, continues_id);
create index feedback_of_service on listening.feedback (organisation_id, service_id, received_at desc);
create index feedback_of_unit on listening.feedback (organisation_id, unit_id);

create table listening.assignment (
  organisation_id uuid not null,
  feedback_id uuid not null,
  staff_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  primary key (organisation_id, feedback_id),
  foreign key (organisation_id, feedback_id) references listening.feedback (organisation_id, feedback_id),
  foreign key (organisation_id, staff_id) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('listening.assignment');
create index assignment_of_staff on listening.assignment (organisation_id, staff_id);

create table listening.reply (
  organisation_id uuid not null,
  reply_id uuid not null,
  feedback_id uuid not null,
  -- Emptied by erasure, since a reply may name the one it answers.
  words text,
  language text not null,
  replied_by uuid not null,
  replied_at timestamptz not null,
  primary key (organisation_id, reply_id),
  foreign key (organisation_id, feedback_id) references listening.feedback (organisation_id, feedback_id),
  foreign key (organisation_id, replied_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('listening.reply');
create index reply_of_feedback on listening.reply (organisation_id, feedback_id);
create index reply_of_staff on listening.reply (organisation_id, replied_by);
