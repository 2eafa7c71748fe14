-- Services, entered by hand.

create schema catalogue;

create table catalogue.service (
  organisation_id uuid not null,
  service_id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  unit_id uuid not null,
  names jsonb not null,
  summaries jsonb not null,
  -- Never named in a text message: a phone may be read by others.
  sensitive boolean not null default false,
  entered_at timestamptz not null,
  primary key (organisation_id, service_id),
  unique (organisation_id, key),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('catalogue.service');
create index service_of_unit on catalogue.service (organisation_id, unit_id);

create table catalogue.service_publication (
  organisation_id uuid not null,
  service_id uuid not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (organisation_id, service_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('catalogue.service_publication');
