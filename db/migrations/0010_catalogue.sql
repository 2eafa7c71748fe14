-- The whole catalogue. Where a service comes from (PTV, or entered here) and what the organisation says of it itself lie in
-- rows of their own: an import writes the first and never the second. catalogue.service stays what everyone points to;
-- its names and summaries are what residents see: the organisation's own wording where there is one, else the source's.

-- What is gone from its source is archived and never deleted: answers point to it.
alter table catalogue.service add column archived_at timestamptz;

-- An organisation as the catalogue lists it: our own sectors, other authorities, firms.
create table catalogue.listed_organisation (
  organisation_id uuid not null, listed_organisation_id uuid not null, parent_id uuid,
  kind text not null check (kind in ('municipality', 'joint_authority', 'wellbeing_county', 'region', 'state', 'firm', 'association', 'other')),
  business_id text, oid text, names jsonb not null, descriptions jsonb not null default '{}',
  -- Phones, e-mail addresses, web pages and addresses: `Contact` in contact.model.ts.
  contact jsonb not null default '{}',
  -- Which unit of ours it is, where it is one.
  unit_id uuid, archived_at timestamptz,
  primary key (organisation_id, listed_organisation_id),
  foreign key (organisation_id, parent_id) references catalogue.listed_organisation,
  foreign key (organisation_id, unit_id) references identity.unit
);
select platform.make_tenant_table('catalogue.listed_organisation');
create index listed_organisation_of_parent on catalogue.listed_organisation (organisation_id, parent_id);
create index listed_organisation_of_unit on catalogue.listed_organisation (organisation_id, unit_id);

-- What the source tells of a service beyond its name and summary.
create table catalogue.service_description (
  organisation_id uuid not null, service_id uuid not null,
  kind text not null check (kind in ('service', 'permit', 'qualification')),
  -- As the source words them: service.names and summaries may be worded otherwise for residents.
  names jsonb not null, summaries jsonb not null, alternative_names jsonb not null default '{}',
  descriptions jsonb not null default '{}', user_instructions jsonb not null default '{}',
  requirements jsonb not null default '{}', deadlines jsonb not null default '{}',
  processing_times jsonb not null default '{}', validity_times jsonb not null default '{}',
  charge text check (charge in ('free', 'chargeable')),
  charge_notes jsonb not null default '{}',
  funding text check (funding in ('public', 'market')),
  -- Lists of words by language, and concepts of the national ontology with their names.
  keywords jsonb not null default '{}', concepts jsonb not null default '[]',
  legislation jsonb not null default '[]',
  -- BCP 47: in which languages one is served.
  languages text[] not null default '{}',
  area_kind text check (area_kind in ('nationwide', 'nationwide_except_aland', 'limited')),
  areas jsonb not null default '[]', vouchers_in_use boolean not null default false,
  vouchers jsonb not null default '[]',
  primary key (organisation_id, service_id), foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.service_description');

-- Codes of the national lists (service-class.codes.json and its neighbours) that the source gives a service.
create table catalogue.service_code (
  organisation_id uuid not null, service_id uuid not null,
  list text not null check (list in ('service_class', 'target_group', 'life_event', 'industrial_class')),
  code text not null,
  primary key (organisation_id, service_id, list, code),
  foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.service_code');
create index service_code_by_code on catalogue.service_code (organisation_id, list, code);

-- Who answers for a service, as the source tells.
create table catalogue.responsibility (
  organisation_id uuid not null, service_id uuid not null, listed_organisation_id uuid not null,
  main boolean not null,
  primary key (organisation_id, service_id, listed_organisation_id),
  foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, listed_organisation_id) references catalogue.listed_organisation
);
select platform.make_tenant_table('catalogue.responsibility');
create index responsibility_of_listed_organisation on catalogue.responsibility (organisation_id, listed_organisation_id);

-- Who produces it: one service may be produced by us, by a firm we buy from, and by others, all at once.
create table catalogue.producer (
  organisation_id uuid not null, service_id uuid not null, position int not null,
  kind text not null check (kind in ('self_produced', 'procured', 'other')),
  listed_organisation_id uuid,
  -- A producer that is no organisation of the catalogue is only named; notes say more of either.
  names jsonb not null default '{}', notes jsonb not null default '{}',
  primary key (organisation_id, service_id, position), foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, listed_organisation_id) references catalogue.listed_organisation,
  check (listed_organisation_id is not null or names <> '{}')
);
select platform.make_tenant_table('catalogue.producer');
create index producer_of_listed_organisation on catalogue.producer (organisation_id, listed_organisation_id);

create table catalogue.channel (
  organisation_id uuid not null, channel_id uuid not null,
  kind text not null check (kind in ('electronic', 'web_page', 'phone', 'printable_form', 'service_location')),
  listed_organisation_id uuid, names jsonb not null, alternative_names jsonb not null default '{}',
  -- Languages in which the alternative name is the one to show.
  shown_by_alternative_name text[] not null default '{}',
  summaries jsonb not null default '{}', descriptions jsonb not null default '{}',
  languages text[] not null default '{}',
  area_kind text check (area_kind in ('nationwide', 'nationwide_except_aland', 'limited')),
  areas jsonb not null default '[]', contact jsonb not null default '{}',
  -- `OpeningHours[]` in opening-hours.model.ts.
  opening_hours jsonb not null default '[]', attachments jsonb not null default '[]',
  -- Electronic and web page: how far they meet the accessibility requirements, by language.
  web_accessibility jsonb not null default '[]',
  requires_authentication boolean,
  signature_count int check (signature_count >= 0),
  form_identifiers jsonb not null default '{}', archived_at timestamptz,
  primary key (organisation_id, channel_id),
  foreign key (organisation_id, listed_organisation_id) references catalogue.listed_organisation
);
select platform.make_tenant_table('catalogue.channel');
create index channel_of_listed_organisation on catalogue.channel (organisation_id, listed_organisation_id);

-- Addresses of a channel: where a service location is, or where a form is delivered.
create table catalogue.channel_address (
  organisation_id uuid not null, channel_id uuid not null, position int not null,
  purpose text not null check (purpose in ('visit', 'post', 'delivery')),
  shape text not null check (shape in ('street', 'post_office_box', 'other', 'abroad')),
  streets jsonb not null default '{}', street_number text, post_office_boxes jsonb not null default '{}',
  postal_code text, post_offices jsonb not null default '{}', municipality_code text, country text,
  -- How to find it; the whole address where it is abroad.
  notes jsonb not null default '{}',
  -- WGS84, degrees.
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- `Entrance[]` in address.model.ts: with the sentences of the accessibility register.
  entrances jsonb not null default '[]',
  primary key (organisation_id, channel_id, position), foreign key (organisation_id, channel_id) references catalogue.channel,
  check ((latitude is null) = (longitude is null))
);
select platform.make_tenant_table('catalogue.channel_address');

-- A service given through a channel, with what is different there.
create table catalogue.connection (
  organisation_id uuid not null, service_id uuid not null, channel_id uuid not null, position int not null,
  charge text check (charge in ('free', 'chargeable')),
  charge_notes jsonb not null default '{}', descriptions jsonb not null default '{}',
  opening_hours jsonb not null default '[]', contact jsonb not null default '{}',
  primary key (organisation_id, service_id, channel_id),
  foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, channel_id) references catalogue.channel
);
select platform.make_tenant_table('catalogue.connection');
create index connection_of_channel on catalogue.connection (organisation_id, channel_id);

-- What the organisation says itself, and no import touches.

create table catalogue.service_wording (
  organisation_id uuid not null, service_id uuid not null,
  names jsonb not null default '{}', summaries jsonb not null default '{}', worded_at timestamptz not null,
  primary key (organisation_id, service_id), foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.service_wording');

-- A life event added to what the source gives, or taken away from it.
create table catalogue.service_own_code (
  organisation_id uuid not null, service_id uuid not null,
  list text not null check (list in ('service_class', 'target_group', 'life_event')),
  code text not null, added boolean not null,
  primary key (organisation_id, service_id, list, code),
  foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.service_own_code');
create index service_own_code_by_code on catalogue.service_own_code (organisation_id, list, code);

-- For whom the organisation says a service is; the segments are in segment.model.ts.
create table catalogue.service_segment (
  organisation_id uuid not null, service_id uuid not null,
  segment text not null check (segment ~ '^[a-z][a-z_]{1,39}$'),
  primary key (organisation_id, service_id, segment), foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.service_segment');
create index service_segment_by_segment on catalogue.service_segment (organisation_id, segment);

create table catalogue.service_responsible (
  organisation_id uuid not null, service_id uuid not null, staff_id uuid not null, named_at timestamptz not null,
  primary key (organisation_id, service_id), foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, staff_id) references identity.staff
);
select platform.make_tenant_table('catalogue.service_responsible');
create index service_responsible_of_staff on catalogue.service_responsible (organisation_id, staff_id);

-- CPSV-AP's Cost, HSDS's cost_options: what it costs, for what, on which terms.
create table catalogue.cost (
  organisation_id uuid not null, service_id uuid not null, position int not null,
  amount_cents bigint check (amount_cents >= 0),
  -- A range, or "at most": income decides.
  most_cents bigint check (most_cents >= amount_cents),
  unit text not null default 'time' check (unit in ('time', 'hour', 'day', 'week', 'month', 'year', 'item')),
  words jsonb not null, from_on date,
  until_on date check (until_on >= from_on),
  primary key (organisation_id, service_id, position), foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.cost');

-- CPSV-AP's Requirement, Evidence and Output: who may have it, what to bring, what comes first, what one gets.
create table catalogue.service_detail (
  organisation_id uuid not null, service_id uuid not null,
  kind text not null check (kind in ('eligibility', 'document', 'before', 'output')),
  position int not null, words jsonb not null,
  minimum_age int check (minimum_age between 0 and 130),
  maximum_age int check (maximum_age between 0 and 130 and maximum_age >= minimum_age),
  -- The service that must come before, where it is one of ours.
  before_service_id uuid,
  primary key (organisation_id, service_id, kind, position),
  foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, before_service_id) references catalogue.service,
  check (kind = 'eligibility' or (minimum_age is null and maximum_age is null)),
  check (kind = 'before' or before_service_id is null),
  check (before_service_id <> service_id)
);
select platform.make_tenant_table('catalogue.service_detail');
create index service_detail_of_service_before on catalogue.service_detail (organisation_id, before_service_id);

create table catalogue.processing_time (
  organisation_id uuid not null, service_id uuid not null,
  usual_days int not null check (usual_days >= 0),
  most_days int check (most_days >= usual_days),
  -- Days on which offices are open, or all days.
  working_days boolean not null default false,
  primary key (organisation_id, service_id), foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.processing_time');

-- HSDS's assured_date: a person has read it and says that it is right.
create table catalogue.assurance (
  organisation_id uuid not null, assurance_id uuid not null, service_id uuid not null, assured_by uuid,
  assured_at timestamptz not null,
  primary key (organisation_id, assurance_id), foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, assured_by) references identity.staff
);
select platform.make_tenant_table('catalogue.assurance');
create index assurance_of_service on catalogue.assurance (organisation_id, service_id, assured_at);
create index assurance_of_staff on catalogue.assurance (organisation_id, assured_by);

-- The open API that the organisation's services are read from.
create table catalogue.import_source (
  organisation_id uuid primary key,
  version text not null check (version in ('v11', 'v12')),
  address text not null,
  -- The organisation's id in PTV, and of those below it whose services are read, too.
  source_organisation_id text not null, api_key_encrypted text,
  chosen_at timestamptz not null
);
select platform.make_tenant_table('catalogue.import_source');

create table catalogue.import (
  organisation_id uuid not null, import_id uuid not null,
  source text not null check (source in ('file', 'v11', 'v12')),
  file_name text, file_key text,
  -- Modified since, where only what changed is asked for.
  since_at timestamptz,
  -- A whole picture: what is not in it is gone.
  whole boolean not null,
  -- Where services go whose organisation is no unit of ours.
  unit_id uuid not null, requested_by uuid, requested_at timestamptz not null,
  records_total int not null default 0, records_read int not null default 0, records_added int not null default 0,
  records_changed int not null default 0, records_unchanged int not null default 0,
  records_archived int not null default 0, records_failed int not null default 0, refusal text,
  finished_at timestamptz,
  primary key (organisation_id, import_id), foreign key (organisation_id, unit_id) references identity.unit,
  foreign key (organisation_id, requested_by) references identity.staff
);
select platform.make_tenant_table('catalogue.import');
create index import_by_age on catalogue.import (organisation_id, requested_at);
create index import_of_unit on catalogue.import (organisation_id, unit_id);
create index import_of_staff on catalogue.import (organisation_id, requested_by);

-- A record that could not be taken in, or not wholly: what and why, never the value.
create table catalogue.import_fault (
  organisation_id uuid not null, import_id uuid not null, position int not null,
  kind text not null check (kind in ('organisation', 'channel', 'service')),
  source_id text not null, name text not null default '', field text not null, reason text not null,
  -- The record was taken in without this part.
  left_out boolean not null,
  primary key (organisation_id, import_id, position), foreign key (organisation_id, import_id) references catalogue.import
);
select platform.make_tenant_table('catalogue.import_fault');

-- Which record of the source stands behind each row, and what it was when it was last read.
create table catalogue.source_record (
  organisation_id uuid not null,
  kind text not null check (kind in ('organisation', 'channel', 'service')),
  source_id text not null, service_id uuid, channel_id uuid, listed_organisation_id uuid,
  -- Of the record as read: the same again changes nothing.
  content_hash bytea not null check (length(content_hash) = 32),
  modified_at timestamptz, seen_at timestamptz not null, seen_import_id uuid not null,
  primary key (organisation_id, kind, source_id),
  unique (organisation_id, service_id),
  unique (organisation_id, channel_id),
  unique (organisation_id, listed_organisation_id),
  foreign key (organisation_id, service_id) references catalogue.service,
  foreign key (organisation_id, channel_id) references catalogue.channel,
  foreign key (organisation_id, listed_organisation_id) references catalogue.listed_organisation,
  foreign key (organisation_id, seen_import_id) references catalogue.import,
  check (case kind when 'service' then service_id when 'channel' then channel_id else listed_organisation_id end is not null),
  check (num_nonnulls(service_id, channel_id, listed_organisation_id) = 1)
);
select platform.make_tenant_table('catalogue.source_record');
create index source_record_by_import on catalogue.source_record (organisation_id, seen_import_id);
