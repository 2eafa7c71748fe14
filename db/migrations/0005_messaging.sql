-- The only room that sends. What became of a message is read from which rows it has.

create schema messaging;

create table messaging.gateway (
  organisation_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  kind text not null check (kind in ('outbox', 'http', 'smtp')),
  -- A number can be answered; a name cannot, so its texts carry a link.
  sender text not null,
  settings_encrypted text not null,
  connected_at timestamptz not null,
  primary key (organisation_id, channel)
);
select platform.make_tenant_table('messaging.gateway');

create table messaging.message (
  organisation_id uuid not null,
  message_id uuid not null,
  purpose text not null check (purpose in ('ask', 'tell', 'reply', 'confirmation')),
  channel text not null check (channel in ('sms', 'email')),
  contact_id uuid not null,
  language text not null,
  subject text,
  -- It may hold a code, so it is kept encrypted, and emptied with its contact.
  body_encrypted text,
  parts int not null check (parts > 0),
  -- What it is sent for, in a room downstream: an invitation, a reply, a telling.
  cause_id uuid not null,
  planned_at timestamptz not null,
  send_at timestamptz not null,
  primary key (organisation_id, message_id),
  unique (organisation_id, purpose, cause_id),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('messaging.message');
create index message_of_contact on messaging.message (organisation_id, contact_id);
create index message_by_time on messaging.message (organisation_id, planned_at);
create index message_to_forget on messaging.message (organisation_id, send_at) where body_encrypted is not null;

-- Written before the gateway is called: an attempt with no result means that nobody knows whether it left.
create table messaging.message_attempt (
  organisation_id uuid not null,
  message_id uuid not null,
  attempt int not null check (attempt > 0),
  began_at timestamptz not null,
  -- Known to have come to nothing, so that another attempt is safe.
  failed_at timestamptz,
  reason text,
  primary key (organisation_id, message_id, attempt),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
);
select platform.make_tenant_table('messaging.message_attempt');

create table messaging.message_result (
  organisation_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('sent', 'failed', 'uncertain', 'refused')),
  reason text,
  gateway_reference text,
  happened_at timestamptz not null,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
);
select platform.make_tenant_table('messaging.message_result');
create index message_result_of_reference on messaging.message_result (organisation_id, gateway_reference);
create index message_result_uncertain on messaging.message_result (organisation_id, happened_at) where kind = 'uncertain';

-- What a person decided about an attempt of which nobody knows whether it left. Sending again takes the result away.
create table messaging.uncertainty_decision (
  organisation_id uuid not null,
  message_id uuid not null,
  attempt int not null,
  decision text not null check (decision in ('send_again', 'leave')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, message_id, attempt),
  foreign key (organisation_id, message_id, attempt)
    references messaging.message_attempt (organisation_id, message_id, attempt),
  foreign key (organisation_id, decided_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('messaging.uncertainty_decision', 'select, insert');
create index uncertainty_decision_of_decider on messaging.uncertainty_decision (organisation_id, decided_by);

-- Where messages end in development: on a page where one answers them as the resident.
create table messaging.outbox_message (
  organisation_id uuid not null,
  message_id uuid not null,
  recipient_encrypted text not null,
  sender text not null,
  arrived_at timestamptz not null,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
);
select platform.make_tenant_table('messaging.outbox_message');
create index outbox_message_by_time on messaging.outbox_message (organisation_id, arrived_at);

create table messaging.message_receipt (
  organisation_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('sent', 'delivered', 'failed')),
  received_at timestamptz not null,
  primary key (organisation_id, message_id, kind),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
);
select platform.make_tenant_table('messaging.message_receipt');

-- A text from a resident. Its words are emptied when the room that reads it has taken them.
create table messaging.inbound_text (
  organisation_id uuid not null,
  inbound_text_id uuid not null,
  gateway_reference text not null,
  contact_id uuid not null,
  sent_to text not null,
  words text,
  received_at timestamptz not null,
  primary key (organisation_id, inbound_text_id),
  unique (organisation_id, gateway_reference),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('messaging.inbound_text');
create index inbound_text_of_contact on messaging.inbound_text (organisation_id, contact_id);
create index inbound_text_to_empty on messaging.inbound_text (organisation_id, received_at) where words is not null;
