-- Cases: what belongs together, who sees to it, what was done, whether it helped, and who was told.

create schema improvement;

create table improvement.case (
  organisation_id uuid not null,
  case_id uuid not null,
  title text not null,
  goal text not null,
  service_id uuid,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, case_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id),
  foreign key (organisation_id, opened_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('improvement.case');
create index case_of_service on improvement.case (organisation_id, service_id);
create index case_of_opener on improvement.case (organisation_id, opened_by);

-- Who owns it, from when; the newest row holds.
create table improvement.case_ownership (
  organisation_id uuid not null,
  case_ownership_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (organisation_id, case_ownership_id),
  foreign key (organisation_id, case_id) references improvement.case (organisation_id, case_id),
  foreign key (organisation_id, staff_id) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('improvement.case_ownership');
create index case_ownership_of_case on improvement.case_ownership (organisation_id, case_id, given_at);
create index case_ownership_of_staff on improvement.case_ownership (organisation_id, staff_id);

create table improvement.case_feedback (
  organisation_id uuid not null,
  case_id uuid not null,
  feedback_id uuid not null,
  gathered_by uuid not null,
  gathered_at timestamptz not null,
  primary key (organisation_id, case_id, feedback_id),
  foreign key (organisation_id, case_id) references improvement.case (organisation_id, case_id),
  foreign key (organisation_id, feedback_id) references listening.feedback (organisation_id, feedback_id)
);
select platform.make_tenant_table('improvement.case_feedback');
create index case_feedback_of_feedback on improvement.case_feedback (organisation_id, feedback_id);

-- Words asked to be shown in public beside the case: shown only when the review is released.
create table improvement.case_quote (
  organisation_id uuid not null,
  case_id uuid not null,
  feedback_id uuid not null,
  review_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (organisation_id, case_id, feedback_id),
  foreign key (organisation_id, case_id, feedback_id)
    references improvement.case_feedback (organisation_id, case_id, feedback_id),
  foreign key (organisation_id, review_id) references moderation.review (organisation_id, review_id)
);
select platform.make_tenant_table('improvement.case_quote');
create index case_quote_of_review on improvement.case_quote (organisation_id, review_id);

-- The same question before and after: how many answered 9 or 10, and how many 0-6, frozen as it was when measured.
create table improvement.measurement (
  organisation_id uuid not null,
  measurement_id uuid not null,
  case_id uuid not null,
  service_id uuid not null,
  before_from_on date not null,
  before_until_on date not null check (before_until_on >= before_from_on),
  after_from_on date not null check (after_from_on > before_until_on),
  after_until_on date not null check (after_until_on >= after_from_on),
  before_good int not null check (before_good between 0 and before_count),
  before_count int not null,
  before_detractors int not null check (before_detractors between 0 and before_count - before_good),
  after_good int not null check (after_good between 0 and after_count),
  after_count int not null,
  after_detractors int not null check (after_detractors between 0 and after_count - after_good),
  measured_by uuid not null,
  measured_at timestamptz not null,
  primary key (organisation_id, measurement_id),
  foreign key (organisation_id, case_id) references improvement.case (organisation_id, case_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('improvement.measurement');
create index measurement_of_case on improvement.measurement (organisation_id, case_id);
create index measurement_of_service on improvement.measurement (organisation_id, service_id);

-- A case closes once, told, and measured or with the day when it will be.
create table improvement.case_closure (
  organisation_id uuid not null,
  case_id uuid not null,
  heard jsonb not null,
  did jsonb not null,
  measurement_id uuid,
  measured_on date,
  closed_by uuid not null,
  closed_at timestamptz not null,
  primary key (organisation_id, case_id),
  foreign key (organisation_id, case_id) references improvement.case (organisation_id, case_id),
  foreign key (organisation_id, measurement_id) references improvement.measurement (organisation_id, measurement_id),
  foreign key (organisation_id, closed_by) references identity.staff (organisation_id, staff_id),
  check ((measurement_id is null) <> (measured_on is null))
);
select platform.make_tenant_table('improvement.case_closure');
create index case_closure_of_measurement on improvement.case_closure (organisation_id, measurement_id);
create index case_closure_of_closer on improvement.case_closure (organisation_id, closed_by);
create index case_closure_by_time on improvement.case_closure (organisation_id, closed_at desc);

-- Each speaker whose words led to it, told once: on the return-code page always, by a message where they wished it.
create table improvement.telling (
  organisation_id uuid not null,
  telling_id uuid not null,
  case_id uuid not null,
  speaker_id uuid not null,
  told_at timestamptz not null,
  by_message boolean not null,
  primary key (organisation_id, telling_id),
  unique (organisation_id, case_id, speaker_id),
  foreign key (organisation_id, case_id) references improvement.case_closure (organisation_id, case_id),
  foreign key (organisation_id, speaker_id) references voices.speaker (organisation_id, speaker_id)
);
select platform.make_tenant_table('improvement.telling');
create index telling_of_speaker on improvement.telling (organisation_id, speaker_id);
