-- Figures before and after that heed for how many visits each person stands; services that follow their source.

-- Those of a window by the weight of their invitations: [{weight, count, good, detractors}]. Nothing where all weigh the same.
alter table improvement.measurement
  add column before_layers jsonb,
  add column after_layers jsonb;

-- The page of a service asks of each answer for how many visits it stands: only where a share is asked is it another than one,
-- and no other invitation is in this index, nor read for it.
create index invitation_sampled on listening.invitation (organisation_id, service_id, invitation_id) include (weight)
  where weight <> 1;

-- Services that an import has moved to another unit, since the source gave them to another organisation or place; and
-- those whose mark of a sensitive service it has set anew, since their classes or our list of classes had changed.
alter table catalogue.import
  add column services_moved int not null default 0,
  add column services_marked int not null default 0;

-- A service from a source of which staff have said themselves whether it is sensitive: no import says otherwise.
create table catalogue.service_own_sensitivity (
  organisation_id uuid not null,
  service_id uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, service_id),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('catalogue.service_own_sensitivity');

-- Who chose what was not kept until now: a service that staff have entered or changed keeps the mark that they left it with.
-- One organisation at a time, since the policies bind the owner too.
do $$
declare
  organisation uuid;
begin
  for organisation in select organisation_id from identity.organisation loop
    perform set_config('app.organisation_id', organisation::text, true);
    insert into catalogue.service_own_sensitivity (organisation_id, service_id, chosen_at)
    select event.organisation_id, source.service_id, max(event.happened_at)
    from catalogue.source_record source
      join platform.event event on event.organisation_id = source.organisation_id
        and event.subject_id = source.service_id and event.name in ('service entered', 'service changed')
    where source.service_id is not null
    group by event.organisation_id, source.service_id;
  end loop;
  perform set_config('app.organisation_id', '', true);
end
$$;

-- Units chosen for organisations and places of the source, one or many at once: what is told of it, and the way back.
create table catalogue.unit_linking (
  organisation_id uuid not null,
  unit_linking_id uuid not null,
  services_moved int not null check (services_moved >= 0),
  linked_at timestamptz not null,
  -- That which this one takes back, once.
  undoes_id uuid,
  primary key (organisation_id, unit_linking_id),
  unique (organisation_id, undoes_id),
  foreign key (organisation_id, undoes_id) references catalogue.unit_linking (organisation_id, unit_linking_id)
);
select platform.make_tenant_table('catalogue.unit_linking', 'select, insert');
create index unit_linking_by_age on catalogue.unit_linking (organisation_id, linked_at);

create table catalogue.unit_linking_line (
  organisation_id uuid not null,
  unit_linking_id uuid not null,
  position int not null,
  listed_organisation_id uuid,
  channel_id uuid,
  from_unit_id uuid,
  unit_id uuid,
  primary key (organisation_id, unit_linking_id, position),
  foreign key (organisation_id, unit_linking_id) references catalogue.unit_linking (organisation_id, unit_linking_id),
  foreign key (organisation_id, listed_organisation_id)
    references catalogue.listed_organisation (organisation_id, listed_organisation_id),
  foreign key (organisation_id, channel_id) references catalogue.channel (organisation_id, channel_id),
  foreign key (organisation_id, from_unit_id) references identity.unit (organisation_id, unit_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id),
  check ((listed_organisation_id is null) <> (channel_id is null))
);
select platform.make_tenant_table('catalogue.unit_linking_line', 'select, insert');
create index unit_linking_line_of_organisation on catalogue.unit_linking_line (organisation_id, listed_organisation_id);
create index unit_linking_line_of_channel on catalogue.unit_linking_line (organisation_id, channel_id);
create index unit_linking_line_from_unit on catalogue.unit_linking_line (organisation_id, from_unit_id);
create index unit_linking_line_of_unit on catalogue.unit_linking_line (organisation_id, unit_id);
