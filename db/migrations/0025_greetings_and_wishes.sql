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
