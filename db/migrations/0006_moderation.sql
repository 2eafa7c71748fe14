-- One queue: personal data is masked and a person releases the words. Others hold a review's id.

create schema moderation;

create table moderation.review (
  organisation_id uuid not null,
  review_id uuid not null,
  words text,
  suggested_words text,
  language text not null,
  service_id uuid,
  asked_by uuid,
  asked_at timestamptz not null,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('moderation.review');
create index review_of_service on moderation.review (organisation_id, service_id);
create index review_by_age on moderation.review (organisation_id, asked_at);

create table moderation.release (
  organisation_id uuid not null,
  review_id uuid not null,
  words text not null,
  released_by uuid not null,
  released_at timestamptz not null,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, review_id) references moderation.review (organisation_id, review_id)
);
select platform.make_tenant_table('moderation.release');

create table moderation.withholding (
  organisation_id uuid not null,
  review_id uuid not null,
  why text not null,
  withheld_by uuid not null,
  withheld_at timestamptz not null,
  primary key (organisation_id, review_id),
  foreign key (organisation_id, review_id) references moderation.review (organisation_id, review_id)
);
select platform.make_tenant_table('moderation.withholding');
