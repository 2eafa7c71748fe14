-- Which unit of ours a service location of the source is. An organisation's is told in catalogue.listed_organisation.
create table catalogue.location_unit (
  organisation_id uuid not null,
  channel_id uuid not null,
  unit_id uuid not null,
  linked_at timestamptz not null,
  primary key (organisation_id, channel_id),
  foreign key (organisation_id, channel_id) references catalogue.channel (organisation_id, channel_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('catalogue.location_unit');
create index location_unit_of_unit on catalogue.location_unit (organisation_id, unit_id);

-- A service from a source whose unit staff have chosen themselves: no link moves it.
create table catalogue.service_own_unit (
  organisation_id uuid not null,
  service_id uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, service_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('catalogue.service_own_unit');
