-- What messages cost, what they may cost, whose name stands on them, and the words that are the same in all of them.

-- A reminder is stopped by whoever wants no questions, and by whoever wants none twice. A test and a notice go to staff.
alter table messaging.message
  drop constraint message_purpose_check,
  add constraint message_purpose_check
    check (purpose in ('ask', 'reminder', 'tell', 'reply', 'confirmation', 'test', 'notice')),
  -- In hundredths of a cent, as a part cost when the message was planned. Nothing where nobody had said, or for an e-mail.
  add column part_price_hundredths int check (part_price_hundredths > 0),
  -- What it was about, where known. No foreign key: a service stays (catalogue.service_stays), and a night's messages
  -- would each look it up and lock it.
  add column service_id uuid;

alter table voices.opt_out
  drop constraint opt_out_purpose_check,
  add constraint opt_out_purpose_check check (purpose in ('ask', 'reminder', 'tell'));

create table messaging.text_price (
  organisation_id uuid not null,
  part_price_hundredths int not null check (part_price_hundredths between 1 and 10000),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organisation_id),
  foreign key (organisation_id, set_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('messaging.text_price');
create index text_price_of_setter on messaging.text_price (organisation_id, set_by);

-- 'all' counts every text and stops asks; 'ask' counts asks and reminders, 'tell' what people wished to hear.
create table messaging.budget (
  organisation_id uuid not null,
  scope text not null check (scope in ('all', 'ask', 'tell')),
  month_cents int not null check (month_cents > 0),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organisation_id, scope),
  foreign key (organisation_id, set_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('messaging.budget');
create index budget_of_setter on messaging.budget (organisation_id, set_by);

-- The sum of the texts of a month (by Finnish time, of their sending), kept as they are planned: a batch of five hundred asks
-- what is left in one reading, and not by counting a million messages. The service of all zeros is none.
create table messaging.month_cost (
  organisation_id uuid not null,
  month_on date not null check (extract(day from month_on) = 1),
  purpose text not null,
  service_id uuid not null,
  -- Of the connection that added it: those who plan messages at once add to rows of their own, and none waits for another.
  shard int not null,
  texts int not null,
  parts int not null,
  unpriced_parts int not null,
  cost_hundredths bigint not null,
  primary key (organisation_id, month_on, purpose, service_id, shard)
);
select platform.make_tenant_table('messaging.month_cost');

-- A text that never left is not paid for: its cost was taken back out of its month.
create table messaging.cost_release (
  organisation_id uuid not null,
  message_id uuid not null,
  released_at timestamptz not null,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
);
select platform.make_tenant_table('messaging.cost_release', 'select, insert');

-- Said once for each budget, month and level; a budget that is raised is another one.
create table messaging.budget_warning (
  organisation_id uuid not null,
  scope text not null check (scope in ('all', 'ask', 'tell')),
  month_on date not null,
  percent int not null check (percent in (80, 100)),
  month_cents int not null,
  budget_warning_id uuid not null,
  warned_at timestamptz not null,
  primary key (organisation_id, scope, month_on, percent, month_cents),
  unique (organisation_id, budget_warning_id)
);
select platform.make_tenant_table('messaging.budget_warning', 'select, insert');

-- Somebody wished to be told and was not, by message: too often of late, or the money for it had run out.
create table messaging.telling_refusal (
  organisation_id uuid not null,
  cause_id uuid not null,
  contact_id uuid not null,
  reason text not null check (reason in ('told_often', 'over_budget')),
  refused_at timestamptz not null,
  primary key (organisation_id, cause_id, contact_id),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('messaging.telling_refusal', 'select, insert');
create index telling_refusal_of_contact on messaging.telling_refusal (organisation_id, contact_id);
create index telling_refusal_by_time on messaging.telling_refusal (organisation_id, refused_at);

-- A name under which texts are sent (Traficom's regulation 28 L/2025 M, in force 4.5.2026): only a verified one is used.
create table messaging.sender_id (
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 11),
  status text not null check (status in ('none', 'applied', 'verified')),
  -- The day on which it was applied for, or verified.
  status_on date,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organisation_id, name),
  foreign key (organisation_id, set_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('messaging.sender_id');
create index sender_id_of_setter on messaging.sender_id (organisation_id, set_by);

-- Where texts are sent from while the name may not be used.
create table messaging.sender_number (
  organisation_id uuid not null,
  number text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organisation_id),
  foreign key (organisation_id, set_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('messaging.sender_number');
create index sender_number_of_setter on messaging.sender_number (organisation_id, set_by);

-- The organisation's own words in place of the built-in ones.
create table messaging.template (
  organisation_id uuid not null,
  kind text not null,
  language text not null,
  words text not null check (words <> ''),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (organisation_id, kind, language),
  foreign key (organisation_id, written_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('messaging.template');
create index template_of_writer on messaging.template (organisation_id, written_by);

-- A template that could not be filled when its moment came: the built-in words went instead. Gone when it is mended.
create table messaging.template_fault (
  organisation_id uuid not null,
  kind text not null,
  language text not null,
  variable text not null,
  times int not null check (times > 0),
  last_at timestamptz not null,
  primary key (organisation_id, kind, language, variable)
);
select platform.make_tenant_table('messaging.template_fault');
