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
