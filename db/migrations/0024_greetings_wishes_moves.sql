-- Of each day by Finnish time: the texts that answered a number which nobody had asked anything, and how many such numbers were
-- not answered. Whoever forges the numbers of senders must not run up the bill, so a day has its limit; this row is its lock.
create table messaging.greeting_day (
  organisation_id uuid not null,
  day_on date not null,
  planned int not null default 0 check (planned >= 0),
  too_many int not null default 0 check (too_many >= 0),
  over_budget int not null default 0 check (over_budget >= 0),
  primary key (organisation_id, day_on)
);
select platform.make_tenant_table('messaging.greeting_day');

-- "No thank you" to hearing what comes of an answer: whoever opens the link again reads what they chose and is not asked anew.
create table listening.declined_wish (
  organisation_id uuid not null,
  answer_id uuid not null,
  declined_at timestamptz not null,
  primary key (organisation_id, answer_id),
  foreign key (organisation_id, answer_id) references listening.answer (organisation_id, answer_id)
);
select platform.make_tenant_table('listening.declined_wish', 'select, insert, delete');

-- The services that an import moved to another unit, because the source gave them to another organisation or place: staff see
-- which, and not only how many.
create table catalogue.import_move (
  organisation_id uuid not null,
  import_id uuid not null,
  service_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  primary key (organisation_id, import_id, service_id),
  foreign key (organisation_id, import_id) references catalogue.import (organisation_id, import_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  foreign key (organisation_id, from_unit_id) references identity.unit (organisation_id, unit_id),
  foreign key (organisation_id, to_unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('catalogue.import_move');
create index import_move_of_service on catalogue.import_move (organisation_id, service_id);
create index import_move_from_unit on catalogue.import_move (organisation_id, from_unit_id);
create index import_move_to_unit on catalogue.import_move (organisation_id, to_unit_id);
