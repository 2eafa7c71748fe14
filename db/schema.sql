-- The whole database, written by code from the catalogue. Change it with a migration, never here.

-- ----------------------------------------------------------------------------------------------------
create schema catalogue;
grant usage on schema catalogue to vastakaiku_program;

create table catalogue.assurance (
  organisation_id uuid not null,
  assurance_id uuid not null,
  service_id uuid not null,
  assured_by uuid,
  assured_at timestamp with time zone not null,
  constraint assurance_pkey PRIMARY KEY (organisation_id, assurance_id),
  constraint assurance_organisation_id_assured_by_fkey FOREIGN KEY (organisation_id, assured_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint assurance_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table catalogue.assurance enable row level security;
alter table catalogue.assurance force row level security;
create policy isolation on catalogue.assurance using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX assurance_of_service ON catalogue.assurance USING btree (organisation_id, service_id, assured_at);
CREATE INDEX assurance_of_staff ON catalogue.assurance USING btree (organisation_id, assured_by);
grant delete, insert, select, update on catalogue.assurance to vastakaiku_program;

create table catalogue.channel (
  organisation_id uuid not null,
  channel_id uuid not null,
  kind text not null,
  listed_organisation_id uuid,
  names jsonb not null,
  alternative_names jsonb default '{}'::jsonb not null,
  shown_by_alternative_name text[] default '{}'::text[] not null,
  summaries jsonb default '{}'::jsonb not null,
  descriptions jsonb default '{}'::jsonb not null,
  languages text[] default '{}'::text[] not null,
  area_kind text,
  areas jsonb default '[]'::jsonb not null,
  contact jsonb default '{}'::jsonb not null,
  opening_hours jsonb default '[]'::jsonb not null,
  attachments jsonb default '[]'::jsonb not null,
  web_accessibility jsonb default '[]'::jsonb not null,
  requires_authentication boolean,
  signature_count integer,
  form_identifiers jsonb default '{}'::jsonb not null,
  archived_at timestamp with time zone,
  constraint channel_pkey PRIMARY KEY (organisation_id, channel_id),
  constraint channel_organisation_id_listed_organisation_id_fkey FOREIGN KEY (organisation_id, listed_organisation_id) REFERENCES catalogue.listed_organisation(organisation_id, listed_organisation_id),
  constraint channel_area_kind_check CHECK ((area_kind = ANY (ARRAY['nationwide'::text, 'nationwide_except_aland'::text, 'limited'::text]))),
  constraint channel_kind_check CHECK ((kind = ANY (ARRAY['electronic'::text, 'web_page'::text, 'phone'::text, 'printable_form'::text, 'service_location'::text]))),
  constraint channel_signature_count_check CHECK ((signature_count >= 0))
);
alter table catalogue.channel enable row level security;
alter table catalogue.channel force row level security;
create policy isolation on catalogue.channel using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX channel_of_listed_organisation ON catalogue.channel USING btree (organisation_id, listed_organisation_id);
grant delete, insert, select, update on catalogue.channel to vastakaiku_program;

create table catalogue.channel_address (
  organisation_id uuid not null,
  channel_id uuid not null,
  "position" integer not null,
  purpose text not null,
  shape text not null,
  streets jsonb default '{}'::jsonb not null,
  street_number text,
  post_office_boxes jsonb default '{}'::jsonb not null,
  postal_code text,
  post_offices jsonb default '{}'::jsonb not null,
  municipality_code text,
  country text,
  notes jsonb default '{}'::jsonb not null,
  latitude double precision,
  longitude double precision,
  entrances jsonb default '[]'::jsonb not null,
  constraint channel_address_pkey PRIMARY KEY (organisation_id, channel_id, "position"),
  constraint channel_address_organisation_id_channel_id_fkey FOREIGN KEY (organisation_id, channel_id) REFERENCES catalogue.channel(organisation_id, channel_id),
  constraint channel_address_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint channel_address_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint channel_address_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint channel_address_purpose_check CHECK ((purpose = ANY (ARRAY['visit'::text, 'post'::text, 'delivery'::text]))),
  constraint channel_address_shape_check CHECK ((shape = ANY (ARRAY['street'::text, 'post_office_box'::text, 'other'::text, 'abroad'::text])))
);
alter table catalogue.channel_address enable row level security;
alter table catalogue.channel_address force row level security;
create policy isolation on catalogue.channel_address using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.channel_address to vastakaiku_program;

create table catalogue.connection (
  organisation_id uuid not null,
  service_id uuid not null,
  channel_id uuid not null,
  "position" integer not null,
  charge text,
  charge_notes jsonb default '{}'::jsonb not null,
  descriptions jsonb default '{}'::jsonb not null,
  opening_hours jsonb default '[]'::jsonb not null,
  contact jsonb default '{}'::jsonb not null,
  constraint connection_pkey PRIMARY KEY (organisation_id, service_id, channel_id),
  constraint connection_organisation_id_channel_id_fkey FOREIGN KEY (organisation_id, channel_id) REFERENCES catalogue.channel(organisation_id, channel_id),
  constraint connection_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint connection_charge_check CHECK ((charge = ANY (ARRAY['free'::text, 'chargeable'::text])))
);
alter table catalogue.connection enable row level security;
alter table catalogue.connection force row level security;
create policy isolation on catalogue.connection using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX connection_of_channel ON catalogue.connection USING btree (organisation_id, channel_id);
grant delete, insert, select, update on catalogue.connection to vastakaiku_program;

create table catalogue.cost (
  organisation_id uuid not null,
  service_id uuid not null,
  "position" integer not null,
  amount_cents bigint,
  most_cents bigint,
  unit text default 'time'::text not null,
  words jsonb not null,
  from_on date,
  until_on date,
  constraint cost_pkey PRIMARY KEY (organisation_id, service_id, "position"),
  constraint cost_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint cost_amount_cents_check CHECK ((amount_cents >= 0)),
  constraint cost_check CHECK ((most_cents >= amount_cents)),
  constraint cost_check1 CHECK ((until_on >= from_on)),
  constraint cost_unit_check CHECK ((unit = ANY (ARRAY['time'::text, 'hour'::text, 'day'::text, 'week'::text, 'month'::text, 'year'::text, 'item'::text])))
);
alter table catalogue.cost enable row level security;
alter table catalogue.cost force row level security;
create policy isolation on catalogue.cost using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.cost to vastakaiku_program;

create table catalogue.import (
  organisation_id uuid not null,
  import_id uuid not null,
  source text not null,
  file_name text,
  file_key text,
  since_at timestamp with time zone,
  whole boolean not null,
  unit_id uuid not null,
  requested_by uuid,
  requested_at timestamp with time zone not null,
  records_total integer default 0 not null,
  records_read integer default 0 not null,
  records_added integer default 0 not null,
  records_changed integer default 0 not null,
  records_unchanged integer default 0 not null,
  records_archived integer default 0 not null,
  records_failed integer default 0 not null,
  refusal text,
  finished_at timestamp with time zone,
  services_moved integer default 0 not null,
  services_marked integer default 0 not null,
  constraint import_pkey PRIMARY KEY (organisation_id, import_id),
  constraint import_organisation_id_requested_by_fkey FOREIGN KEY (organisation_id, requested_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint import_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint import_source_check CHECK ((source = ANY (ARRAY['file'::text, 'v11'::text, 'v12'::text])))
);
alter table catalogue.import enable row level security;
alter table catalogue.import force row level security;
create policy isolation on catalogue.import using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX import_by_age ON catalogue.import USING btree (organisation_id, requested_at);
CREATE INDEX import_of_staff ON catalogue.import USING btree (organisation_id, requested_by);
CREATE INDEX import_of_unit ON catalogue.import USING btree (organisation_id, unit_id);
grant delete, insert, select, update on catalogue.import to vastakaiku_program;

create table catalogue.import_fault (
  organisation_id uuid not null,
  import_id uuid not null,
  "position" integer not null,
  kind text not null,
  source_id text not null,
  name text default ''::text not null,
  field text not null,
  reason text not null,
  left_out boolean not null,
  constraint import_fault_pkey PRIMARY KEY (organisation_id, import_id, "position"),
  constraint import_fault_organisation_id_import_id_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES catalogue.import(organisation_id, import_id),
  constraint import_fault_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'channel'::text, 'service'::text])))
);
alter table catalogue.import_fault enable row level security;
alter table catalogue.import_fault force row level security;
create policy isolation on catalogue.import_fault using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.import_fault to vastakaiku_program;

create table catalogue.import_move (
  organisation_id uuid not null,
  import_id uuid not null,
  service_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  constraint import_move_pkey PRIMARY KEY (organisation_id, import_id, service_id),
  constraint import_move_organisation_id_from_unit_id_fkey FOREIGN KEY (organisation_id, from_unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint import_move_organisation_id_import_id_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES catalogue.import(organisation_id, import_id),
  constraint import_move_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint import_move_organisation_id_to_unit_id_fkey FOREIGN KEY (organisation_id, to_unit_id) REFERENCES identity.unit(organisation_id, unit_id)
);
alter table catalogue.import_move enable row level security;
alter table catalogue.import_move force row level security;
create policy isolation on catalogue.import_move using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX import_move_from_unit ON catalogue.import_move USING btree (organisation_id, from_unit_id);
CREATE INDEX import_move_of_service ON catalogue.import_move USING btree (organisation_id, service_id);
CREATE INDEX import_move_to_unit ON catalogue.import_move USING btree (organisation_id, to_unit_id);
grant delete, insert, select, update on catalogue.import_move to vastakaiku_program;

create table catalogue.import_source (
  organisation_id uuid not null,
  version text not null,
  address text not null,
  source_organisation_id text not null,
  api_key_encrypted text,
  chosen_at timestamp with time zone not null,
  constraint import_source_pkey PRIMARY KEY (organisation_id),
  constraint import_source_version_check CHECK ((version = ANY (ARRAY['v11'::text, 'v12'::text])))
);
alter table catalogue.import_source enable row level security;
alter table catalogue.import_source force row level security;
create policy isolation on catalogue.import_source using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.import_source to vastakaiku_program;

create table catalogue.listed_organisation (
  organisation_id uuid not null,
  listed_organisation_id uuid not null,
  parent_id uuid,
  kind text not null,
  business_id text,
  oid text,
  names jsonb not null,
  descriptions jsonb default '{}'::jsonb not null,
  contact jsonb default '{}'::jsonb not null,
  unit_id uuid,
  archived_at timestamp with time zone,
  constraint listed_organisation_pkey PRIMARY KEY (organisation_id, listed_organisation_id),
  constraint listed_organisation_organisation_id_parent_id_fkey FOREIGN KEY (organisation_id, parent_id) REFERENCES catalogue.listed_organisation(organisation_id, listed_organisation_id),
  constraint listed_organisation_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint listed_organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'joint_authority'::text, 'wellbeing_county'::text, 'region'::text, 'state'::text, 'firm'::text, 'association'::text, 'other'::text])))
);
alter table catalogue.listed_organisation enable row level security;
alter table catalogue.listed_organisation force row level security;
create policy isolation on catalogue.listed_organisation using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX listed_organisation_of_parent ON catalogue.listed_organisation USING btree (organisation_id, parent_id);
CREATE INDEX listed_organisation_of_unit ON catalogue.listed_organisation USING btree (organisation_id, unit_id);
grant delete, insert, select, update on catalogue.listed_organisation to vastakaiku_program;

create table catalogue.location_unit (
  organisation_id uuid not null,
  channel_id uuid not null,
  unit_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint location_unit_pkey PRIMARY KEY (organisation_id, channel_id),
  constraint location_unit_organisation_id_channel_id_fkey FOREIGN KEY (organisation_id, channel_id) REFERENCES catalogue.channel(organisation_id, channel_id),
  constraint location_unit_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id)
);
alter table catalogue.location_unit enable row level security;
alter table catalogue.location_unit force row level security;
create policy isolation on catalogue.location_unit using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX location_unit_of_unit ON catalogue.location_unit USING btree (organisation_id, unit_id);
grant delete, insert, select, update on catalogue.location_unit to vastakaiku_program;

create table catalogue.processing_time (
  organisation_id uuid not null,
  service_id uuid not null,
  usual_days integer not null,
  most_days integer,
  working_days boolean default false not null,
  constraint processing_time_pkey PRIMARY KEY (organisation_id, service_id),
  constraint processing_time_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint processing_time_check CHECK ((most_days >= usual_days)),
  constraint processing_time_usual_days_check CHECK ((usual_days >= 0))
);
alter table catalogue.processing_time enable row level security;
alter table catalogue.processing_time force row level security;
create policy isolation on catalogue.processing_time using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.processing_time to vastakaiku_program;

create table catalogue.producer (
  organisation_id uuid not null,
  service_id uuid not null,
  "position" integer not null,
  kind text not null,
  listed_organisation_id uuid,
  names jsonb default '{}'::jsonb not null,
  notes jsonb default '{}'::jsonb not null,
  constraint producer_pkey PRIMARY KEY (organisation_id, service_id, "position"),
  constraint producer_organisation_id_listed_organisation_id_fkey FOREIGN KEY (organisation_id, listed_organisation_id) REFERENCES catalogue.listed_organisation(organisation_id, listed_organisation_id),
  constraint producer_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint producer_check CHECK (((listed_organisation_id IS NOT NULL) OR (names <> '{}'::jsonb))),
  constraint producer_kind_check CHECK ((kind = ANY (ARRAY['self_produced'::text, 'procured'::text, 'other'::text])))
);
alter table catalogue.producer enable row level security;
alter table catalogue.producer force row level security;
create policy isolation on catalogue.producer using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX producer_of_listed_organisation ON catalogue.producer USING btree (organisation_id, listed_organisation_id);
grant delete, insert, select, update on catalogue.producer to vastakaiku_program;

create table catalogue.responsibility (
  organisation_id uuid not null,
  service_id uuid not null,
  listed_organisation_id uuid not null,
  main boolean not null,
  constraint responsibility_pkey PRIMARY KEY (organisation_id, service_id, listed_organisation_id),
  constraint responsibility_organisation_id_listed_organisation_id_fkey FOREIGN KEY (organisation_id, listed_organisation_id) REFERENCES catalogue.listed_organisation(organisation_id, listed_organisation_id),
  constraint responsibility_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table catalogue.responsibility enable row level security;
alter table catalogue.responsibility force row level security;
create policy isolation on catalogue.responsibility using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX responsibility_of_listed_organisation ON catalogue.responsibility USING btree (organisation_id, listed_organisation_id);
grant delete, insert, select, update on catalogue.responsibility to vastakaiku_program;

create table catalogue.service (
  organisation_id uuid not null,
  service_id uuid not null,
  key text not null,
  unit_id uuid not null,
  names jsonb not null,
  summaries jsonb not null,
  sensitive boolean default false not null,
  entered_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  constraint service_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_organisation_id_key_key UNIQUE (organisation_id, key),
  constraint service_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint service_key_check CHECK ((key ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
);
alter table catalogue.service enable row level security;
alter table catalogue.service force row level security;
create policy isolation on catalogue.service using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_of_unit ON catalogue.service USING btree (organisation_id, unit_id);
CREATE TRIGGER service_stays AFTER DELETE OR UPDATE OF organisation_id, service_id ON catalogue.service FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on catalogue.service to vastakaiku_program;

create table catalogue.service_code (
  organisation_id uuid not null,
  service_id uuid not null,
  list text not null,
  code text not null,
  constraint service_code_pkey PRIMARY KEY (organisation_id, service_id, list, code),
  constraint service_code_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_code_list_check CHECK ((list = ANY (ARRAY['service_class'::text, 'target_group'::text, 'life_event'::text, 'industrial_class'::text])))
);
alter table catalogue.service_code enable row level security;
alter table catalogue.service_code force row level security;
create policy isolation on catalogue.service_code using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_code_by_code ON catalogue.service_code USING btree (organisation_id, list, code);
grant delete, insert, select, update on catalogue.service_code to vastakaiku_program;

create table catalogue.service_description (
  organisation_id uuid not null,
  service_id uuid not null,
  kind text not null,
  names jsonb not null,
  summaries jsonb not null,
  alternative_names jsonb default '{}'::jsonb not null,
  descriptions jsonb default '{}'::jsonb not null,
  user_instructions jsonb default '{}'::jsonb not null,
  requirements jsonb default '{}'::jsonb not null,
  deadlines jsonb default '{}'::jsonb not null,
  processing_times jsonb default '{}'::jsonb not null,
  validity_times jsonb default '{}'::jsonb not null,
  charge text,
  charge_notes jsonb default '{}'::jsonb not null,
  funding text,
  keywords jsonb default '{}'::jsonb not null,
  concepts jsonb default '[]'::jsonb not null,
  legislation jsonb default '[]'::jsonb not null,
  languages text[] default '{}'::text[] not null,
  area_kind text,
  areas jsonb default '[]'::jsonb not null,
  vouchers_in_use boolean default false not null,
  vouchers jsonb default '[]'::jsonb not null,
  constraint service_description_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_description_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_description_area_kind_check CHECK ((area_kind = ANY (ARRAY['nationwide'::text, 'nationwide_except_aland'::text, 'limited'::text]))),
  constraint service_description_charge_check CHECK ((charge = ANY (ARRAY['free'::text, 'chargeable'::text]))),
  constraint service_description_funding_check CHECK ((funding = ANY (ARRAY['public'::text, 'market'::text]))),
  constraint service_description_kind_check CHECK ((kind = ANY (ARRAY['service'::text, 'permit'::text, 'qualification'::text])))
);
alter table catalogue.service_description enable row level security;
alter table catalogue.service_description force row level security;
create policy isolation on catalogue.service_description using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_description to vastakaiku_program;

create table catalogue.service_detail (
  organisation_id uuid not null,
  service_id uuid not null,
  kind text not null,
  "position" integer not null,
  words jsonb not null,
  minimum_age integer,
  maximum_age integer,
  before_service_id uuid,
  constraint service_detail_pkey PRIMARY KEY (organisation_id, service_id, kind, "position"),
  constraint service_detail_organisation_id_before_service_id_fkey FOREIGN KEY (organisation_id, before_service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_detail_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_detail_check CHECK ((((maximum_age >= 0) AND (maximum_age <= 130)) AND (maximum_age >= minimum_age))),
  constraint service_detail_check1 CHECK (((kind = 'eligibility'::text) OR ((minimum_age IS NULL) AND (maximum_age IS NULL)))),
  constraint service_detail_check2 CHECK (((kind = 'before'::text) OR (before_service_id IS NULL))),
  constraint service_detail_check3 CHECK ((before_service_id <> service_id)),
  constraint service_detail_kind_check CHECK ((kind = ANY (ARRAY['eligibility'::text, 'document'::text, 'before'::text, 'output'::text]))),
  constraint service_detail_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 130)))
);
alter table catalogue.service_detail enable row level security;
alter table catalogue.service_detail force row level security;
create policy isolation on catalogue.service_detail using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_detail_of_service_before ON catalogue.service_detail USING btree (organisation_id, before_service_id);
grant delete, insert, select, update on catalogue.service_detail to vastakaiku_program;

create table catalogue.service_heading (
  organisation_id uuid not null,
  language text not null,
  heading text not null,
  services integer not null,
  constraint service_heading_pkey PRIMARY KEY (organisation_id, language, heading),
  constraint service_heading_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text]))),
  constraint service_heading_services_check CHECK ((services > 0))
);
alter table catalogue.service_heading enable row level security;
alter table catalogue.service_heading force row level security;
create policy isolation on catalogue.service_heading using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_heading to vastakaiku_program;

create table catalogue.service_listing (
  organisation_id uuid not null,
  language text not null,
  heading text not null,
  service_id uuid not null,
  name text not null,
  constraint service_listing_pkey PRIMARY KEY (organisation_id, language, heading, service_id),
  constraint service_listing_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service_search(organisation_id, service_id) ON DELETE CASCADE,
  constraint service_listing_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
);
alter table catalogue.service_listing enable row level security;
alter table catalogue.service_listing force row level security;
create policy isolation on catalogue.service_listing using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_listing_by_name ON catalogue.service_listing USING btree (organisation_id, language, heading, name COLLATE "fi-x-icu", service_id);
CREATE INDEX service_listing_of_service ON catalogue.service_listing USING btree (organisation_id, service_id);
grant delete, insert, select, update on catalogue.service_listing to vastakaiku_program;

create table catalogue.service_own_code (
  organisation_id uuid not null,
  service_id uuid not null,
  list text not null,
  code text not null,
  added boolean not null,
  constraint service_own_code_pkey PRIMARY KEY (organisation_id, service_id, list, code),
  constraint service_own_code_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_own_code_list_check CHECK ((list = ANY (ARRAY['service_class'::text, 'target_group'::text, 'life_event'::text])))
);
alter table catalogue.service_own_code enable row level security;
alter table catalogue.service_own_code force row level security;
create policy isolation on catalogue.service_own_code using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_own_code_by_code ON catalogue.service_own_code USING btree (organisation_id, list, code);
grant delete, insert, select, update on catalogue.service_own_code to vastakaiku_program;

create table catalogue.service_own_sensitivity (
  organisation_id uuid not null,
  service_id uuid not null,
  chosen_at timestamp with time zone not null,
  constraint service_own_sensitivity_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_own_sensitivity_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table catalogue.service_own_sensitivity enable row level security;
alter table catalogue.service_own_sensitivity force row level security;
create policy isolation on catalogue.service_own_sensitivity using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_own_sensitivity to vastakaiku_program;

create table catalogue.service_own_unit (
  organisation_id uuid not null,
  service_id uuid not null,
  chosen_at timestamp with time zone not null,
  constraint service_own_unit_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_own_unit_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table catalogue.service_own_unit enable row level security;
alter table catalogue.service_own_unit force row level security;
create policy isolation on catalogue.service_own_unit using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_own_unit to vastakaiku_program;

create table catalogue.service_publication (
  organisation_id uuid not null,
  service_id uuid not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  constraint service_publication_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_publication_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table catalogue.service_publication enable row level security;
alter table catalogue.service_publication force row level security;
create policy isolation on catalogue.service_publication using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_publication to vastakaiku_program;

create table catalogue.service_responsible (
  organisation_id uuid not null,
  service_id uuid not null,
  staff_id uuid not null,
  named_at timestamp with time zone not null,
  constraint service_responsible_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_responsible_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_responsible_organisation_id_staff_id_fkey FOREIGN KEY (organisation_id, staff_id) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table catalogue.service_responsible enable row level security;
alter table catalogue.service_responsible force row level security;
create policy isolation on catalogue.service_responsible using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_responsible_of_staff ON catalogue.service_responsible USING btree (organisation_id, staff_id);
grant delete, insert, select, update on catalogue.service_responsible to vastakaiku_program;

create table catalogue.service_search (
  organisation_id uuid not null,
  service_id uuid not null,
  content_hash bytea not null,
  indexed_at timestamp with time zone not null,
  constraint service_search_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_search_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_search_content_hash_check CHECK ((length(content_hash) = 32))
);
alter table catalogue.service_search enable row level security;
alter table catalogue.service_search force row level security;
create policy isolation on catalogue.service_search using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_search to vastakaiku_program;

create table catalogue.service_search_gram (
  organisation_id uuid not null,
  gram text not null,
  term text not null,
  constraint service_search_gram_pkey PRIMARY KEY (organisation_id, gram, term)
);
alter table catalogue.service_search_gram enable row level security;
alter table catalogue.service_search_gram force row level security;
create policy isolation on catalogue.service_search_gram using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_search_gram to vastakaiku_program;

create table catalogue.service_search_term (
  organisation_id uuid not null,
  term text not null,
  service_id uuid not null,
  weight real not null,
  field text not null,
  word text not null,
  constraint service_search_term_pkey PRIMARY KEY (organisation_id, term, service_id),
  constraint service_search_term_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service_search(organisation_id, service_id) ON DELETE CASCADE,
  constraint service_search_term_field_check CHECK ((field = ANY (ARRAY['name'::text, 'keyword'::text, 'summary'::text, 'channel'::text, 'code'::text, 'description'::text]))),
  constraint service_search_term_weight_check CHECK ((weight > (0)::double precision))
);
alter table catalogue.service_search_term enable row level security;
alter table catalogue.service_search_term force row level security;
create policy isolation on catalogue.service_search_term using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_search_term_by_weight ON catalogue.service_search_term USING btree (organisation_id, term, weight DESC, service_id);
CREATE INDEX service_search_term_of_service ON catalogue.service_search_term USING btree (organisation_id, service_id);
grant delete, insert, select, update on catalogue.service_search_term to vastakaiku_program;

create table catalogue.service_segment (
  organisation_id uuid not null,
  service_id uuid not null,
  segment text not null,
  constraint service_segment_pkey PRIMARY KEY (organisation_id, service_id, segment),
  constraint service_segment_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint service_segment_segment_check CHECK ((segment ~ '^[a-z][a-z_]{1,39}$'::text))
);
alter table catalogue.service_segment enable row level security;
alter table catalogue.service_segment force row level security;
create policy isolation on catalogue.service_segment using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_segment_by_segment ON catalogue.service_segment USING btree (organisation_id, segment);
grant delete, insert, select, update on catalogue.service_segment to vastakaiku_program;

create table catalogue.service_wording (
  organisation_id uuid not null,
  service_id uuid not null,
  names jsonb default '{}'::jsonb not null,
  summaries jsonb default '{}'::jsonb not null,
  worded_at timestamp with time zone not null,
  constraint service_wording_pkey PRIMARY KEY (organisation_id, service_id),
  constraint service_wording_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table catalogue.service_wording enable row level security;
alter table catalogue.service_wording force row level security;
create policy isolation on catalogue.service_wording using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on catalogue.service_wording to vastakaiku_program;

create table catalogue.source_record (
  organisation_id uuid not null,
  kind text not null,
  source_id text not null,
  service_id uuid,
  channel_id uuid,
  listed_organisation_id uuid,
  content_hash bytea not null,
  modified_at timestamp with time zone,
  seen_at timestamp with time zone not null,
  seen_import_id uuid not null,
  constraint source_record_pkey PRIMARY KEY (organisation_id, kind, source_id),
  constraint source_record_organisation_id_channel_id_key UNIQUE (organisation_id, channel_id),
  constraint source_record_organisation_id_listed_organisation_id_key UNIQUE (organisation_id, listed_organisation_id),
  constraint source_record_organisation_id_service_id_key UNIQUE (organisation_id, service_id),
  constraint source_record_organisation_id_channel_id_fkey FOREIGN KEY (organisation_id, channel_id) REFERENCES catalogue.channel(organisation_id, channel_id),
  constraint source_record_organisation_id_listed_organisation_id_fkey FOREIGN KEY (organisation_id, listed_organisation_id) REFERENCES catalogue.listed_organisation(organisation_id, listed_organisation_id),
  constraint source_record_organisation_id_seen_import_id_fkey FOREIGN KEY (organisation_id, seen_import_id) REFERENCES catalogue.import(organisation_id, import_id),
  constraint source_record_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint source_record_check CHECK ((
CASE kind
    WHEN 'service'::text THEN service_id
    WHEN 'channel'::text THEN channel_id
    ELSE listed_organisation_id
END IS NOT NULL)),
  constraint source_record_check1 CHECK ((num_nonnulls(service_id, channel_id, listed_organisation_id) = 1)),
  constraint source_record_content_hash_check CHECK ((length(content_hash) = 32)),
  constraint source_record_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'channel'::text, 'service'::text])))
);
alter table catalogue.source_record enable row level security;
alter table catalogue.source_record force row level security;
create policy isolation on catalogue.source_record using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX source_record_by_import ON catalogue.source_record USING btree (organisation_id, seen_import_id);
grant delete, insert, select, update on catalogue.source_record to vastakaiku_program;

create table catalogue.unit_linking (
  organisation_id uuid not null,
  unit_linking_id uuid not null,
  services_moved integer not null,
  linked_at timestamp with time zone not null,
  undoes_id uuid,
  constraint unit_linking_pkey PRIMARY KEY (organisation_id, unit_linking_id),
  constraint unit_linking_organisation_id_undoes_id_key UNIQUE (organisation_id, undoes_id),
  constraint unit_linking_organisation_id_undoes_id_fkey FOREIGN KEY (organisation_id, undoes_id) REFERENCES catalogue.unit_linking(organisation_id, unit_linking_id),
  constraint unit_linking_services_moved_check CHECK ((services_moved >= 0))
);
alter table catalogue.unit_linking enable row level security;
alter table catalogue.unit_linking force row level security;
create policy isolation on catalogue.unit_linking using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX unit_linking_by_age ON catalogue.unit_linking USING btree (organisation_id, linked_at);
grant insert, select on catalogue.unit_linking to vastakaiku_program;

create table catalogue.unit_linking_line (
  organisation_id uuid not null,
  unit_linking_id uuid not null,
  "position" integer not null,
  listed_organisation_id uuid,
  channel_id uuid,
  from_unit_id uuid,
  unit_id uuid,
  constraint unit_linking_line_pkey PRIMARY KEY (organisation_id, unit_linking_id, "position"),
  constraint unit_linking_line_organisation_id_channel_id_fkey FOREIGN KEY (organisation_id, channel_id) REFERENCES catalogue.channel(organisation_id, channel_id),
  constraint unit_linking_line_organisation_id_from_unit_id_fkey FOREIGN KEY (organisation_id, from_unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint unit_linking_line_organisation_id_listed_organisation_id_fkey FOREIGN KEY (organisation_id, listed_organisation_id) REFERENCES catalogue.listed_organisation(organisation_id, listed_organisation_id),
  constraint unit_linking_line_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint unit_linking_line_organisation_id_unit_linking_id_fkey FOREIGN KEY (organisation_id, unit_linking_id) REFERENCES catalogue.unit_linking(organisation_id, unit_linking_id),
  constraint unit_linking_line_check CHECK (((listed_organisation_id IS NULL) <> (channel_id IS NULL)))
);
alter table catalogue.unit_linking_line enable row level security;
alter table catalogue.unit_linking_line force row level security;
create policy isolation on catalogue.unit_linking_line using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX unit_linking_line_from_unit ON catalogue.unit_linking_line USING btree (organisation_id, from_unit_id);
CREATE INDEX unit_linking_line_of_channel ON catalogue.unit_linking_line USING btree (organisation_id, channel_id);
CREATE INDEX unit_linking_line_of_organisation ON catalogue.unit_linking_line USING btree (organisation_id, listed_organisation_id);
CREATE INDEX unit_linking_line_of_unit ON catalogue.unit_linking_line USING btree (organisation_id, unit_id);
grant insert, select on catalogue.unit_linking_line to vastakaiku_program;

-- ----------------------------------------------------------------------------------------------------
create schema identity;
grant usage on schema identity to vastakaiku_program;

create table identity.api_key (
  organisation_id uuid not null,
  api_key_id uuid not null,
  name text not null,
  key_hash bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (organisation_id, api_key_id),
  constraint api_key_organisation_id_key_hash_key UNIQUE (organisation_id, key_hash),
  constraint api_key_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table identity.api_key enable row level security;
alter table identity.api_key force row level security;
create policy isolation on identity.api_key using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX api_key_of_maker ON identity.api_key USING btree (organisation_id, made_by);
grant delete, insert, select, update on identity.api_key to vastakaiku_program;

create table identity.brand (
  organisation_id uuid not null,
  colour text not null,
  accent text not null,
  chosen_at timestamp with time zone not null,
  constraint brand_pkey PRIMARY KEY (organisation_id),
  constraint brand_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
  constraint brand_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text))
);
alter table identity.brand enable row level security;
alter table identity.brand force row level security;
create policy isolation on identity.brand using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on identity.brand to vastakaiku_program;

create table identity.group_role (
  organisation_id uuid not null,
  group_role_id uuid not null,
  group_name text not null,
  role text not null,
  unit_id uuid,
  constraint group_role_pkey PRIMARY KEY (organisation_id, group_role_id),
  constraint group_role_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint group_role_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'developer'::text, 'frontline'::text, 'director'::text, 'viewer'::text, 'data_protection'::text])))
);
alter table identity.group_role enable row level security;
alter table identity.group_role force row level security;
create policy isolation on identity.group_role using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX group_role_of_unit ON identity.group_role USING btree (organisation_id, unit_id);
grant delete, insert, select, update on identity.group_role to vastakaiku_program;

create table identity.identity_provider (
  organisation_id uuid not null,
  issuer text not null,
  client_id text not null,
  client_secret_encrypted text not null,
  groups_claim text default 'groups'::text not null,
  scopes text[] default '{profile,email}'::text[] not null,
  connected_at timestamp with time zone not null,
  constraint identity_provider_pkey PRIMARY KEY (organisation_id)
);
alter table identity.identity_provider enable row level security;
alter table identity.identity_provider force row level security;
create policy isolation on identity.identity_provider using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on identity.identity_provider to vastakaiku_program;

create table identity.organisation (
  organisation_id uuid not null,
  slug text not null,
  kind text not null,
  code text,
  names jsonb not null,
  languages text[] not null,
  required_languages text[] not null,
  invented boolean default false not null,
  logo_key text,
  logo_type text,
  founded_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (organisation_id),
  constraint organisation_slug_key UNIQUE (slug),
  constraint organisation_check CHECK ((required_languages <@ languages)),
  constraint organisation_check1 CHECK (((logo_key IS NULL) = (logo_type IS NULL))),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'joint_authority'::text, 'wellbeing_county'::text]))),
  constraint organisation_languages_check CHECK ((cardinality(languages) > 0)),
  constraint organisation_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,39}$'::text))
);
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
create policy anyone_reads on identity.organisation for select using (true);
create policy own_insert on identity.organisation for insert with check ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy own_update on identity.organisation for update using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select, update on identity.organisation to vastakaiku_program;

create table identity.role_assignment (
  organisation_id uuid not null,
  role_assignment_id uuid not null,
  staff_id uuid not null,
  role text not null,
  unit_id uuid,
  service_id uuid,
  from_on date not null,
  until_on date,
  from_group text,
  assigned_at timestamp with time zone not null,
  constraint role_assignment_pkey PRIMARY KEY (organisation_id, role_assignment_id),
  constraint role_assignment_organisation_id_staff_id_fkey FOREIGN KEY (organisation_id, staff_id) REFERENCES identity.staff(organisation_id, staff_id),
  constraint role_assignment_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint role_assignment_check CHECK ((until_on >= from_on)),
  constraint role_assignment_check1 CHECK (((unit_id IS NULL) OR (service_id IS NULL))),
  constraint role_assignment_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'developer'::text, 'frontline'::text, 'director'::text, 'viewer'::text, 'data_protection'::text])))
);
alter table identity.role_assignment enable row level security;
alter table identity.role_assignment force row level security;
create policy isolation on identity.role_assignment using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX role_assignment_of_staff ON identity.role_assignment USING btree (organisation_id, staff_id);
CREATE INDEX role_assignment_of_unit ON identity.role_assignment USING btree (organisation_id, unit_id);
grant delete, insert, select, update on identity.role_assignment to vastakaiku_program;

create table identity.session (
  organisation_id uuid not null,
  session_id uuid not null,
  token_hash bytea not null,
  staff_id uuid not null,
  began_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id_token_encrypted text,
  constraint session_pkey PRIMARY KEY (organisation_id, session_id),
  constraint session_organisation_id_token_hash_key UNIQUE (organisation_id, token_hash),
  constraint session_organisation_id_staff_id_fkey FOREIGN KEY (organisation_id, staff_id) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy isolation on identity.session using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX session_by_end ON identity.session USING btree (organisation_id, expires_at);
CREATE INDEX session_of_staff ON identity.session USING btree (organisation_id, staff_id);
grant delete, insert, select, update on identity.session to vastakaiku_program;

create table identity.sign_in_link (
  organisation_id uuid not null,
  sign_in_link_id uuid not null,
  code_hash bytea not null,
  staff_id uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_link_pkey PRIMARY KEY (organisation_id, sign_in_link_id),
  constraint sign_in_link_organisation_id_code_hash_key UNIQUE (organisation_id, code_hash),
  constraint sign_in_link_organisation_id_staff_id_fkey FOREIGN KEY (organisation_id, staff_id) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table identity.sign_in_link enable row level security;
alter table identity.sign_in_link force row level security;
create policy isolation on identity.sign_in_link using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX sign_in_link_by_end ON identity.sign_in_link USING btree (organisation_id, expires_at);
CREATE INDEX sign_in_link_of_staff ON identity.sign_in_link USING btree (organisation_id, staff_id);
grant delete, insert, select, update on identity.sign_in_link to vastakaiku_program;

create table identity.staff (
  organisation_id uuid not null,
  staff_id uuid not null,
  name text not null,
  email text not null,
  subject text,
  language text default 'fi'::text not null,
  joined_at timestamp with time zone not null,
  left_on date,
  constraint staff_pkey PRIMARY KEY (organisation_id, staff_id),
  constraint staff_organisation_id_email_key UNIQUE (organisation_id, email),
  constraint staff_organisation_id_subject_key UNIQUE (organisation_id, subject)
);
alter table identity.staff enable row level security;
alter table identity.staff force row level security;
create policy isolation on identity.staff using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on identity.staff to vastakaiku_program;

create table identity.statement (
  organisation_id uuid not null,
  kind text not null,
  words jsonb not null,
  written_at timestamp with time zone not null,
  constraint statement_pkey PRIMARY KEY (organisation_id, kind),
  constraint statement_kind_check CHECK ((kind = ANY (ARRAY['privacy'::text, 'accessibility'::text])))
);
alter table identity.statement enable row level security;
alter table identity.statement force row level security;
create policy isolation on identity.statement using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on identity.statement to vastakaiku_program;

create table identity.substitution (
  organisation_id uuid not null,
  substitution_id uuid not null,
  absent_id uuid not null,
  substitute_id uuid not null,
  from_on date not null,
  until_on date not null,
  constraint substitution_pkey PRIMARY KEY (organisation_id, substitution_id),
  constraint substitution_organisation_id_absent_id_fkey FOREIGN KEY (organisation_id, absent_id) REFERENCES identity.staff(organisation_id, staff_id),
  constraint substitution_organisation_id_substitute_id_fkey FOREIGN KEY (organisation_id, substitute_id) REFERENCES identity.staff(organisation_id, staff_id),
  constraint substitution_check CHECK ((substitute_id <> absent_id)),
  constraint substitution_check1 CHECK ((until_on >= from_on))
);
alter table identity.substitution enable row level security;
alter table identity.substitution force row level security;
create policy isolation on identity.substitution using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX substitution_of_absent ON identity.substitution USING btree (organisation_id, absent_id);
CREATE INDEX substitution_of_substitute ON identity.substitution USING btree (organisation_id, substitute_id);
grant delete, insert, select, update on identity.substitution to vastakaiku_program;

create table identity.unit (
  organisation_id uuid not null,
  unit_id uuid not null,
  parent_unit_id uuid,
  kind text not null,
  key text not null,
  names jsonb not null,
  closed_on date,
  constraint unit_pkey PRIMARY KEY (organisation_id, unit_id),
  constraint unit_organisation_id_key_key UNIQUE (organisation_id, key),
  constraint unit_organisation_id_parent_unit_id_fkey FOREIGN KEY (organisation_id, parent_unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint unit_check CHECK ((parent_unit_id <> unit_id)),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['sector'::text, 'unit'::text])))
);
alter table identity.unit enable row level security;
alter table identity.unit force row level security;
create policy isolation on identity.unit using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX unit_of_parent ON identity.unit USING btree (organisation_id, parent_unit_id);
CREATE TRIGGER unit_stays AFTER DELETE OR UPDATE OF organisation_id, unit_id ON identity.unit FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on identity.unit to vastakaiku_program;

-- ----------------------------------------------------------------------------------------------------
create schema improvement;
grant usage on schema improvement to vastakaiku_program;

create table improvement."case" (
  organisation_id uuid not null,
  case_id uuid not null,
  title text not null,
  goal text not null,
  service_id uuid,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  constraint case_pkey PRIMARY KEY (organisation_id, case_id),
  constraint case_organisation_id_opened_by_fkey FOREIGN KEY (organisation_id, opened_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint case_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table improvement."case" enable row level security;
alter table improvement."case" force row level security;
create policy isolation on improvement."case" using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX case_of_opener ON improvement."case" USING btree (organisation_id, opened_by);
CREATE INDEX case_of_service ON improvement."case" USING btree (organisation_id, service_id);
grant delete, insert, select, update on improvement."case" to vastakaiku_program;

create table improvement.case_closure (
  organisation_id uuid not null,
  case_id uuid not null,
  heard jsonb not null,
  did jsonb not null,
  measurement_id uuid,
  measured_on date,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  constraint case_closure_pkey PRIMARY KEY (organisation_id, case_id),
  constraint case_closure_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES improvement."case"(organisation_id, case_id),
  constraint case_closure_organisation_id_closed_by_fkey FOREIGN KEY (organisation_id, closed_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint case_closure_organisation_id_measurement_id_fkey FOREIGN KEY (organisation_id, measurement_id) REFERENCES improvement.measurement(organisation_id, measurement_id),
  constraint case_closure_check CHECK (((measurement_id IS NULL) <> (measured_on IS NULL)))
);
alter table improvement.case_closure enable row level security;
alter table improvement.case_closure force row level security;
create policy isolation on improvement.case_closure using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX case_closure_by_time ON improvement.case_closure USING btree (organisation_id, closed_at DESC);
CREATE INDEX case_closure_of_closer ON improvement.case_closure USING btree (organisation_id, closed_by);
CREATE INDEX case_closure_of_measurement ON improvement.case_closure USING btree (organisation_id, measurement_id);
grant delete, insert, select, update on improvement.case_closure to vastakaiku_program;

create table improvement.case_feedback (
  organisation_id uuid not null,
  case_id uuid not null,
  feedback_id uuid not null,
  gathered_by uuid not null,
  gathered_at timestamp with time zone not null,
  constraint case_feedback_pkey PRIMARY KEY (organisation_id, case_id, feedback_id),
  constraint case_feedback_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES improvement."case"(organisation_id, case_id),
  constraint case_feedback_organisation_id_feedback_id_fkey FOREIGN KEY (organisation_id, feedback_id) REFERENCES listening.feedback(organisation_id, feedback_id)
);
alter table improvement.case_feedback enable row level security;
alter table improvement.case_feedback force row level security;
create policy isolation on improvement.case_feedback using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX case_feedback_of_feedback ON improvement.case_feedback USING btree (organisation_id, feedback_id);
grant delete, insert, select, update on improvement.case_feedback to vastakaiku_program;

create table improvement.case_ownership (
  organisation_id uuid not null,
  case_ownership_id uuid not null,
  case_id uuid not null,
  staff_id uuid not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  constraint case_ownership_pkey PRIMARY KEY (organisation_id, case_ownership_id),
  constraint case_ownership_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES improvement."case"(organisation_id, case_id),
  constraint case_ownership_organisation_id_staff_id_fkey FOREIGN KEY (organisation_id, staff_id) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table improvement.case_ownership enable row level security;
alter table improvement.case_ownership force row level security;
create policy isolation on improvement.case_ownership using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX case_ownership_of_case ON improvement.case_ownership USING btree (organisation_id, case_id, given_at);
CREATE INDEX case_ownership_of_staff ON improvement.case_ownership USING btree (organisation_id, staff_id);
grant delete, insert, select, update on improvement.case_ownership to vastakaiku_program;

create table improvement.case_quote (
  organisation_id uuid not null,
  case_id uuid not null,
  feedback_id uuid not null,
  review_id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint case_quote_pkey PRIMARY KEY (organisation_id, case_id, feedback_id),
  constraint case_quote_organisation_id_case_id_feedback_id_fkey FOREIGN KEY (organisation_id, case_id, feedback_id) REFERENCES improvement.case_feedback(organisation_id, case_id, feedback_id),
  constraint case_quote_organisation_id_review_id_fkey FOREIGN KEY (organisation_id, review_id) REFERENCES moderation.review(organisation_id, review_id)
);
alter table improvement.case_quote enable row level security;
alter table improvement.case_quote force row level security;
create policy isolation on improvement.case_quote using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX case_quote_of_review ON improvement.case_quote USING btree (organisation_id, review_id);
grant delete, insert, select, update on improvement.case_quote to vastakaiku_program;

create table improvement.measurement (
  organisation_id uuid not null,
  measurement_id uuid not null,
  case_id uuid not null,
  service_id uuid not null,
  before_from_on date not null,
  before_until_on date not null,
  after_from_on date not null,
  after_until_on date not null,
  before_good integer not null,
  before_count integer not null,
  before_detractors integer not null,
  after_good integer not null,
  after_count integer not null,
  after_detractors integer not null,
  measured_by uuid not null,
  measured_at timestamp with time zone not null,
  scale text default 'recommendation'::text not null,
  before_layers jsonb,
  after_layers jsonb,
  constraint measurement_pkey PRIMARY KEY (organisation_id, measurement_id),
  constraint measurement_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES improvement."case"(organisation_id, case_id),
  constraint measurement_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint measurement_check CHECK ((before_until_on >= before_from_on)),
  constraint measurement_check1 CHECK ((after_from_on > before_until_on)),
  constraint measurement_check2 CHECK ((after_until_on >= after_from_on)),
  constraint measurement_check3 CHECK (((before_good >= 0) AND (before_good <= before_count))),
  constraint measurement_check4 CHECK (((before_detractors >= 0) AND (before_detractors <= (before_count - before_good)))),
  constraint measurement_check5 CHECK (((after_good >= 0) AND (after_good <= after_count))),
  constraint measurement_check6 CHECK (((after_detractors >= 0) AND (after_detractors <= (after_count - after_good)))),
  constraint measurement_scale_check CHECK ((scale = ANY (ARRAY['recommendation'::text, 'satisfaction'::text, 'ease'::text, 'experience'::text])))
);
alter table improvement.measurement enable row level security;
alter table improvement.measurement force row level security;
create policy isolation on improvement.measurement using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX measurement_of_case ON improvement.measurement USING btree (organisation_id, case_id);
CREATE INDEX measurement_of_service ON improvement.measurement USING btree (organisation_id, service_id);
grant delete, insert, select, update on improvement.measurement to vastakaiku_program;

create table improvement.telling (
  organisation_id uuid not null,
  telling_id uuid not null,
  case_id uuid not null,
  speaker_id uuid not null,
  told_at timestamp with time zone not null,
  by_message boolean not null,
  constraint telling_pkey PRIMARY KEY (organisation_id, telling_id),
  constraint telling_organisation_id_case_id_speaker_id_key UNIQUE (organisation_id, case_id, speaker_id),
  constraint telling_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES improvement.case_closure(organisation_id, case_id),
  constraint telling_organisation_id_speaker_id_fkey FOREIGN KEY (organisation_id, speaker_id) REFERENCES voices.speaker(organisation_id, speaker_id)
);
alter table improvement.telling enable row level security;
alter table improvement.telling force row level security;
create policy isolation on improvement.telling using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX telling_of_speaker ON improvement.telling USING btree (organisation_id, speaker_id);
grant delete, insert, select, update on improvement.telling to vastakaiku_program;

-- ----------------------------------------------------------------------------------------------------
create schema listening;
grant usage on schema listening to vastakaiku_program;

create table listening.answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  invitation_id uuid not null,
  ask_id uuid not null,
  version integer not null,
  service_id uuid not null,
  unit_id uuid,
  speaker_id uuid,
  channel text not null,
  language text not null,
  score smallint not null,
  answered_at timestamp with time zone not null,
  scale text default 'recommendation'::text not null,
  weight double precision not null,
  constraint answer_pkey PRIMARY KEY (organisation_id, answer_id),
  constraint answer_organisation_id_invitation_id_key UNIQUE (organisation_id, invitation_id),
  constraint answer_organisation_id_ask_id_version_scale_fkey FOREIGN KEY (organisation_id, ask_id, version, scale) REFERENCES listening.ask_version(organisation_id, ask_id, version, scale),
  constraint answer_organisation_id_invitation_id_fkey FOREIGN KEY (organisation_id, invitation_id) REFERENCES listening.invitation(organisation_id, invitation_id),
  constraint answer_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint answer_organisation_id_speaker_id_fkey FOREIGN KEY (organisation_id, speaker_id) REFERENCES voices.speaker(organisation_id, speaker_id),
  constraint answer_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint answer_channel_check CHECK ((channel = ANY (ARRAY['link'::text, 'sms'::text]))),
  constraint answer_check CHECK (
CASE scale
    WHEN 'recommendation'::text THEN ((score >= 0) AND (score <= 10))
    ELSE ((score >= 1) AND (score <= 5))
END),
  constraint answer_weight_check CHECK ((weight >= (1)::double precision))
);
alter table listening.answer enable row level security;
alter table listening.answer force row level security;
create policy isolation on listening.answer using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX answer_of_ask ON listening.answer USING btree (organisation_id, ask_id, version, scale);
CREATE INDEX answer_of_service ON listening.answer USING btree (organisation_id, service_id, answered_at);
CREATE INDEX answer_of_speaker ON listening.answer USING btree (organisation_id, speaker_id);
CREATE INDEX answer_of_unit ON listening.answer USING btree (organisation_id, unit_id);
CREATE TRIGGER answer_changes_late AFTER UPDATE OF service_id, scale, weight, score, answered_at ON listening.answer FOR EACH ROW WHEN ((LEAST(old.answered_at, new.answered_at) < (now() - '01:00:00'::interval))) EXECUTE FUNCTION listening.count_late_answer();
CREATE TRIGGER answer_goes_late AFTER DELETE ON listening.answer FOR EACH ROW WHEN ((old.answered_at < (now() - '01:00:00'::interval))) EXECUTE FUNCTION listening.count_late_answer();
CREATE TRIGGER answer_is_late AFTER INSERT ON listening.answer FOR EACH ROW WHEN ((new.answered_at < (now() - '01:00:00'::interval))) EXECUTE FUNCTION listening.count_late_answer();
grant delete, insert, select, update on listening.answer to vastakaiku_program;

create table listening.ask (
  organisation_id uuid not null,
  ask_id uuid not null,
  service_id uuid not null,
  delay_kind text not null,
  delay_hours integer not null,
  window_from_hour integer not null,
  window_to_hour integer not null,
  weekdays integer[] not null,
  on_holidays boolean default false not null,
  cap_days integer default 30 not null,
  excludes_minors boolean default false not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  channels text[] default '{}'::text[] not null,
  visit_types text[] default '{}'::text[] not null,
  segments text[] default '{}'::text[] not null,
  share_percent integer default 100 not null,
  excludes_protected boolean default true not null,
  excludes_several_numbers boolean default true not null,
  excludes_guardians boolean default false not null,
  excluded_segments text[] default '{}'::text[] not null,
  reminder_days integer,
  constraint ask_pkey PRIMARY KEY (organisation_id, ask_id),
  constraint ask_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint ask_cap_days_check CHECK ((cap_days >= 1)),
  constraint ask_check CHECK ((window_from_hour < window_to_hour)),
  constraint ask_delay_hours_check CHECK (((delay_hours >= 0) AND (delay_hours <= 720))),
  constraint ask_delay_kind_check CHECK ((delay_kind = ANY (ARRAY['next_day'::text, 'hours'::text]))),
  constraint ask_reminder_days_check CHECK (((reminder_days >= 7) AND (reminder_days <= 21))),
  constraint ask_share_percent_check CHECK (((share_percent >= 1) AND (share_percent <= 100))),
  constraint ask_window_from_hour_check CHECK (((window_from_hour >= 0) AND (window_from_hour <= 23))),
  constraint ask_window_to_hour_check CHECK (((window_to_hour >= 1) AND (window_to_hour <= 24))),
  constraint reminder_within_cap CHECK ((reminder_days >= cap_days))
);
alter table listening.ask enable row level security;
alter table listening.ask force row level security;
create policy isolation on listening.ask using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX ask_of_service ON listening.ask USING btree (organisation_id, service_id);
CREATE TRIGGER ask_stays AFTER DELETE OR UPDATE OF organisation_id, ask_id ON listening.ask FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on listening.ask to vastakaiku_program;

create table listening.ask_service (
  organisation_id uuid not null,
  ask_id uuid not null,
  service_id uuid not null,
  constraint ask_service_pkey PRIMARY KEY (organisation_id, ask_id, service_id),
  constraint ask_service_organisation_id_ask_id_fkey FOREIGN KEY (organisation_id, ask_id) REFERENCES listening.ask(organisation_id, ask_id),
  constraint ask_service_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table listening.ask_service enable row level security;
alter table listening.ask_service force row level security;
create policy isolation on listening.ask_service using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX ask_service_of_service ON listening.ask_service USING btree (organisation_id, service_id);
grant delete, insert, select, update on listening.ask_service to vastakaiku_program;

create table listening.ask_unit (
  organisation_id uuid not null,
  ask_id uuid not null,
  unit_id uuid not null,
  constraint ask_unit_pkey PRIMARY KEY (organisation_id, ask_id, unit_id),
  constraint ask_unit_organisation_id_ask_id_fkey FOREIGN KEY (organisation_id, ask_id) REFERENCES listening.ask(organisation_id, ask_id),
  constraint ask_unit_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id)
);
alter table listening.ask_unit enable row level security;
alter table listening.ask_unit force row level security;
create policy isolation on listening.ask_unit using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX ask_unit_of_unit ON listening.ask_unit USING btree (organisation_id, unit_id);
grant delete, insert, select, update on listening.ask_unit to vastakaiku_program;

create table listening.ask_version (
  organisation_id uuid not null,
  ask_id uuid not null,
  version integer not null,
  question jsonb not null,
  follow_up jsonb not null,
  invitation jsonb not null,
  written_by uuid,
  written_at timestamp with time zone not null,
  scale text default 'recommendation'::text not null,
  labels jsonb default '[]'::jsonb not null,
  follow_ups jsonb default '[]'::jsonb not null,
  background text[] default '{}'::text[] not null,
  constraint ask_version_pkey PRIMARY KEY (organisation_id, ask_id, version),
  constraint ask_version_of_scale UNIQUE (organisation_id, ask_id, version, scale),
  constraint ask_version_organisation_id_ask_id_fkey FOREIGN KEY (organisation_id, ask_id) REFERENCES listening.ask(organisation_id, ask_id),
  constraint ask_version_background_check CHECK ((background <@ ARRAY['age_group'::text, 'gender'::text, 'language'::text, 'postal_code'::text, 'difficulty'::text])),
  constraint ask_version_scale_check CHECK ((scale = ANY (ARRAY['recommendation'::text, 'satisfaction'::text, 'ease'::text, 'experience'::text]))),
  constraint ask_version_version_check CHECK ((version > 0))
);
alter table listening.ask_version enable row level security;
alter table listening.ask_version force row level security;
create policy isolation on listening.ask_version using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE TRIGGER ask_version_stays AFTER DELETE OR UPDATE OF organisation_id, ask_id, version ON listening.ask_version FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant insert, select on listening.ask_version to vastakaiku_program;

create table listening.assignment (
  organisation_id uuid not null,
  feedback_id uuid not null,
  staff_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamp with time zone not null,
  constraint assignment_pkey PRIMARY KEY (organisation_id, feedback_id),
  constraint assignment_organisation_id_feedback_id_fkey FOREIGN KEY (organisation_id, feedback_id) REFERENCES listening.feedback(organisation_id, feedback_id),
  constraint assignment_organisation_id_staff_id_fkey FOREIGN KEY (organisation_id, staff_id) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table listening.assignment enable row level security;
alter table listening.assignment force row level security;
create policy isolation on listening.assignment using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX assignment_of_staff ON listening.assignment USING btree (organisation_id, staff_id);
grant delete, insert, select, update on listening.assignment to vastakaiku_program;

create table listening.background_answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  kind text not null,
  value text not null,
  constraint background_answer_pkey PRIMARY KEY (organisation_id, answer_id, kind),
  constraint background_answer_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES listening.answer(organisation_id, answer_id),
  constraint background_answer_check CHECK (
CASE kind
    WHEN 'age_group'::text THEN (value = ANY (ARRAY['under_18'::text, '18_29'::text, '30_44'::text, '45_64'::text, '65_74'::text, 'from_75'::text]))
    WHEN 'gender'::text THEN (value = ANY (ARRAY['woman'::text, 'man'::text, 'other'::text]))
    WHEN 'language'::text THEN (value = ANY (ARRAY['fi'::text, 'sv'::text, 'sami'::text, 'en'::text, 'ru'::text, 'other'::text]))
    ELSE (value ~ '^[0-9]{5}$'::text)
END),
  constraint background_answer_kind_check CHECK ((kind = ANY (ARRAY['age_group'::text, 'gender'::text, 'language'::text, 'postal_code'::text])))
);
alter table listening.background_answer enable row level security;
alter table listening.background_answer force row level security;
create policy isolation on listening.background_answer using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.background_answer to vastakaiku_program;

create table listening.declined_wish (
  organisation_id uuid not null,
  answer_id uuid not null,
  declined_at timestamp with time zone not null,
  constraint declined_wish_pkey PRIMARY KEY (organisation_id, answer_id),
  constraint declined_wish_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES listening.answer(organisation_id, answer_id)
);
alter table listening.declined_wish enable row level security;
alter table listening.declined_wish force row level security;
create policy isolation on listening.declined_wish using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select on listening.declined_wish to vastakaiku_program;

create table listening.difficulty (
  organisation_id uuid not null,
  answer_id uuid not null,
  kind text not null,
  constraint difficulty_pkey PRIMARY KEY (organisation_id, answer_id, kind),
  constraint difficulty_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES listening.health_consent(organisation_id, answer_id),
  constraint difficulty_kind_check CHECK ((kind = ANY (ARRAY['moving'::text, 'digital'::text, 'none'::text])))
);
alter table listening.difficulty enable row level security;
alter table listening.difficulty force row level security;
create policy isolation on listening.difficulty using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.difficulty to vastakaiku_program;

create table listening.feedback (
  organisation_id uuid not null,
  feedback_id uuid not null,
  speaker_id uuid not null,
  answer_id uuid,
  continues_id uuid,
  service_id uuid,
  unit_id uuid,
  channel text not null,
  language text not null,
  words text,
  received_at timestamp with time zone not null,
  constraint feedback_pkey PRIMARY KEY (organisation_id, feedback_id),
  constraint feedback_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES listening.answer(organisation_id, answer_id),
  constraint feedback_organisation_id_continues_id_fkey FOREIGN KEY (organisation_id, continues_id) REFERENCES listening.feedback(organisation_id, feedback_id),
  constraint feedback_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint feedback_organisation_id_speaker_id_fkey FOREIGN KEY (organisation_id, speaker_id) REFERENCES voices.speaker(organisation_id, speaker_id),
  constraint feedback_organisation_id_unit_id_fkey FOREIGN KEY (organisation_id, unit_id) REFERENCES identity.unit(organisation_id, unit_id),
  constraint feedback_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'link'::text, 'sms'::text, 'staff'::text])))
);
alter table listening.feedback enable row level security;
alter table listening.feedback force row level security;
create policy isolation on listening.feedback using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX feedback_by_time ON listening.feedback USING btree (organisation_id, received_at DESC, feedback_id DESC);
CREATE INDEX feedback_of_answer ON listening.feedback USING btree (organisation_id, answer_id);
CREATE INDEX feedback_of_continued ON listening.feedback USING btree (organisation_id, continues_id);
CREATE INDEX feedback_of_service ON listening.feedback USING btree (organisation_id, service_id, received_at DESC);
CREATE INDEX feedback_of_speaker ON listening.feedback USING btree (organisation_id, speaker_id);
CREATE INDEX feedback_of_unit ON listening.feedback USING btree (organisation_id, unit_id);
grant delete, insert, select, update on listening.feedback to vastakaiku_program;

create table listening.health_consent (
  organisation_id uuid not null,
  answer_id uuid not null,
  words text not null,
  language text not null,
  given_at timestamp with time zone not null,
  constraint health_consent_pkey PRIMARY KEY (organisation_id, answer_id),
  constraint health_consent_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES listening.answer(organisation_id, answer_id)
);
alter table listening.health_consent enable row level security;
alter table listening.health_consent force row level security;
create policy isolation on listening.health_consent using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.health_consent to vastakaiku_program;

create table listening.invitation (
  organisation_id uuid not null,
  invitation_id uuid not null,
  service_event_id uuid,
  ask_id uuid not null,
  version integer not null,
  service_id uuid not null,
  unit_id uuid,
  contact_id uuid not null,
  code_hash bytea not null,
  language text not null,
  planned_at timestamp with time zone not null,
  send_at timestamp with time zone not null,
  weight double precision default 1 not null,
  constraint invitation_pkey PRIMARY KEY (organisation_id, invitation_id),
  constraint invitation_organisation_id_code_hash_key UNIQUE (organisation_id, code_hash),
  constraint invitation_organisation_id_service_event_id_key UNIQUE (organisation_id, service_event_id),
  constraint invitation_weight_check CHECK ((weight >= (1)::double precision))
);
alter table listening.invitation enable row level security;
alter table listening.invitation force row level security;
create policy isolation on listening.invitation using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX invitation_by_time ON listening.invitation USING btree (organisation_id, send_at);
CREATE INDEX invitation_of_ask_by_time ON listening.invitation USING btree (organisation_id, ask_id, planned_at);
CREATE INDEX invitation_of_contact ON listening.invitation USING btree (organisation_id, contact_id);
CREATE TRIGGER invitation_is_of_ask_version AFTER INSERT ON listening.invitation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_invitation_of_no_ask_version();
CREATE TRIGGER invitation_is_of_contact AFTER INSERT ON listening.invitation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_invitation_of_no_contact();
CREATE TRIGGER invitation_is_of_service AFTER INSERT ON listening.invitation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_invitation_of_no_service();
CREATE TRIGGER invitation_is_of_service_event AFTER INSERT ON listening.invitation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_invitation_of_no_service_event();
CREATE TRIGGER invitation_is_of_unit AFTER INSERT ON listening.invitation REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_invitation_of_no_unit();
CREATE TRIGGER invitation_stays_of_ask_version AFTER UPDATE OF organisation_id, ask_id, version ON listening.invitation FOR EACH ROW WHEN ((ROW(new.ask_id, new.version) IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invitation_stays_of_contact AFTER UPDATE OF organisation_id, contact_id ON listening.invitation FOR EACH ROW WHEN ((new.contact_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invitation_stays_of_service AFTER UPDATE OF organisation_id, service_id ON listening.invitation FOR EACH ROW WHEN ((new.service_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invitation_stays_of_service_event AFTER UPDATE OF organisation_id, service_event_id ON listening.invitation FOR EACH ROW WHEN ((new.service_event_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invitation_stays_of_unit AFTER UPDATE OF organisation_id, unit_id ON listening.invitation FOR EACH ROW WHEN ((new.unit_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on listening.invitation to vastakaiku_program;

create table listening.invitation_opening (
  organisation_id uuid not null,
  invitation_id uuid not null,
  opened_on date not null,
  constraint invitation_opening_pkey PRIMARY KEY (organisation_id, invitation_id),
  constraint invitation_opening_organisation_id_invitation_id_fkey FOREIGN KEY (organisation_id, invitation_id) REFERENCES listening.invitation(organisation_id, invitation_id)
);
alter table listening.invitation_opening enable row level security;
alter table listening.invitation_opening force row level security;
create policy isolation on listening.invitation_opening using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select on listening.invitation_opening to vastakaiku_program;

create table listening.invitation_refusal (
  organisation_id uuid not null,
  service_event_id uuid not null,
  ask_id uuid,
  service_id uuid not null,
  reason text not null,
  refused_at timestamp with time zone not null,
  constraint invitation_refusal_pkey PRIMARY KEY (organisation_id, service_event_id),
  constraint invitation_refusal_reason_check CHECK ((reason = ANY (ARRAY['not_sampled'::text, 'opted_out'::text, 'asked_recently'::text, 'visited_again'::text, 'protected_address'::text, 'several_phone_numbers'::text, 'guardian_number'::text, 'excluded_segment'::text, 'minor'::text, 'sensitive_service'::text, 'no_contact'::text, 'bad_number'::text, 'no_ask'::text, 'not_followed'::text, 'ask_closed'::text, 'over_budget'::text])))
);
alter table listening.invitation_refusal enable row level security;
alter table listening.invitation_refusal force row level security;
create policy isolation on listening.invitation_refusal using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX invitation_refusal_of_ask ON listening.invitation_refusal USING btree (organisation_id, ask_id, refused_at);
CREATE INDEX invitation_refusal_of_service ON listening.invitation_refusal USING btree (organisation_id, service_id, refused_at) WHERE (ask_id IS NULL);
CREATE TRIGGER invitation_refusal_is_of_service_event AFTER INSERT ON listening.invitation_refusal REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_invitation_refusal_of_no_service_event();
CREATE TRIGGER invitation_refusal_stays_of_service_event AFTER UPDATE OF organisation_id, service_event_id ON listening.invitation_refusal FOR EACH ROW WHEN ((new.service_event_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER refusal_is_of_something AFTER INSERT ON listening.invitation_refusal REFERENCING NEW TABLE AS refused FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_refusals_of_nothing();
CREATE TRIGGER refusal_stays_of_something AFTER UPDATE OF organisation_id, ask_id, service_id ON listening.invitation_refusal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on listening.invitation_refusal to vastakaiku_program;

create table listening.invitation_withdrawal (
  organisation_id uuid not null,
  invitation_id uuid not null,
  reason text not null,
  withdrawn_at timestamp with time zone not null,
  constraint invitation_withdrawal_pkey PRIMARY KEY (organisation_id, invitation_id),
  constraint invitation_withdrawal_organisation_id_invitation_id_fkey FOREIGN KEY (organisation_id, invitation_id) REFERENCES listening.invitation(organisation_id, invitation_id),
  constraint invitation_withdrawal_reason_check CHECK ((reason = ANY (ARRAY['opted_out_since'::text, 'erased'::text, 'undeliverable'::text, 'ask_closed'::text])))
);
alter table listening.invitation_withdrawal enable row level security;
alter table listening.invitation_withdrawal force row level security;
create policy isolation on listening.invitation_withdrawal using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.invitation_withdrawal to vastakaiku_program;

create table listening.question (
  organisation_id uuid not null,
  ask_id uuid not null,
  version integer not null,
  question_id uuid not null,
  place integer not null,
  kind text not null,
  words jsonb not null,
  labels jsonb default '[]'::jsonb not null,
  from_score smallint,
  to_score smallint,
  constraint question_pkey PRIMARY KEY (organisation_id, ask_id, version, question_id),
  constraint question_organisation_id_ask_id_version_place_key UNIQUE (organisation_id, ask_id, version, place),
  constraint question_organisation_id_ask_id_version_question_id_kind_key UNIQUE (organisation_id, ask_id, version, question_id, kind),
  constraint question_organisation_id_ask_id_version_fkey FOREIGN KEY (organisation_id, ask_id, version) REFERENCES listening.ask_version(organisation_id, ask_id, version),
  constraint question_check CHECK ((from_score <= to_score)),
  constraint question_kind_check CHECK ((kind = ANY (ARRAY['recommendation'::text, 'satisfaction'::text, 'ease'::text, 'experience'::text, 'single_choice'::text, 'multiple_choice'::text, 'text'::text]))),
  constraint question_place_check CHECK ((place > 0))
);
alter table listening.question enable row level security;
alter table listening.question force row level security;
create policy isolation on listening.question using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select on listening.question to vastakaiku_program;

create table listening.question_answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  question_id uuid not null,
  ask_id uuid not null,
  version integer not null,
  kind text not null,
  score smallint,
  choices smallint[],
  feedback_id uuid,
  answered_at timestamp with time zone not null,
  constraint question_answer_pkey PRIMARY KEY (organisation_id, answer_id, question_id),
  constraint question_answer_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES listening.answer(organisation_id, answer_id),
  constraint question_answer_organisation_id_ask_id_version_question_id_fkey FOREIGN KEY (organisation_id, ask_id, version, question_id, kind) REFERENCES listening.question(organisation_id, ask_id, version, question_id, kind),
  constraint question_answer_organisation_id_feedback_id_fkey FOREIGN KEY (organisation_id, feedback_id) REFERENCES listening.feedback(organisation_id, feedback_id),
  constraint question_answer_check CHECK ((num_nonnulls(score, choices, feedback_id) = 1)),
  constraint question_answer_check1 CHECK (
CASE kind
    WHEN 'recommendation'::text THEN ((score >= 0) AND (score <= 10))
    WHEN 'single_choice'::text THEN (cardinality(choices) = 1)
    WHEN 'multiple_choice'::text THEN (cardinality(choices) > 0)
    WHEN 'text'::text THEN (feedback_id IS NOT NULL)
    ELSE ((score >= 1) AND (score <= 5))
END)
);
alter table listening.question_answer enable row level security;
alter table listening.question_answer force row level security;
create policy isolation on listening.question_answer using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX question_answer_of_feedback ON listening.question_answer USING btree (organisation_id, feedback_id);
CREATE INDEX question_answer_of_question ON listening.question_answer USING btree (organisation_id, ask_id, version, question_id, kind);
grant delete, insert, select, update on listening.question_answer to vastakaiku_program;

create table listening.reminder (
  organisation_id uuid not null,
  invitation_id uuid not null,
  code_encrypted text,
  send_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  refusal text,
  constraint reminder_pkey PRIMARY KEY (organisation_id, invitation_id),
  constraint reminder_organisation_id_invitation_id_fkey FOREIGN KEY (organisation_id, invitation_id) REFERENCES listening.invitation(organisation_id, invitation_id),
  constraint reminder_check CHECK (((refusal IS NULL) OR (decided_at IS NOT NULL))),
  constraint reminder_check1 CHECK (((decided_at IS NULL) OR (code_encrypted IS NULL))),
  constraint reminder_refusal_check CHECK ((refusal = ANY (ARRAY['answered'::text, 'opted_out'::text, 'ask_closed'::text, 'turned_off'::text, 'withdrawn'::text, 'not_sent'::text, 'asked_recently'::text, 'erased'::text, 'over_budget'::text])))
);
alter table listening.reminder enable row level security;
alter table listening.reminder force row level security;
create policy isolation on listening.reminder using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX reminder_to_decide ON listening.reminder USING btree (organisation_id, send_at) WHERE (decided_at IS NULL);
grant delete, insert, select, update on listening.reminder to vastakaiku_program;

create table listening.reply (
  organisation_id uuid not null,
  reply_id uuid not null,
  feedback_id uuid not null,
  words text,
  language text not null,
  replied_by uuid not null,
  replied_at timestamp with time zone not null,
  constraint reply_pkey PRIMARY KEY (organisation_id, reply_id),
  constraint reply_organisation_id_feedback_id_fkey FOREIGN KEY (organisation_id, feedback_id) REFERENCES listening.feedback(organisation_id, feedback_id),
  constraint reply_organisation_id_replied_by_fkey FOREIGN KEY (organisation_id, replied_by) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table listening.reply enable row level security;
alter table listening.reply force row level security;
create policy isolation on listening.reply using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX reply_of_feedback ON listening.reply USING btree (organisation_id, feedback_id);
CREATE INDEX reply_of_staff ON listening.reply USING btree (organisation_id, replied_by);
grant delete, insert, select, update on listening.reply to vastakaiku_program;

create table listening.score_counting (
  organisation_id uuid not null,
  until_on date not null,
  constraint score_counting_pkey PRIMARY KEY (organisation_id)
);
alter table listening.score_counting enable row level security;
alter table listening.score_counting force row level security;
create policy isolation on listening.score_counting using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select, update on listening.score_counting to vastakaiku_program;

create table listening.score_day (
  organisation_id uuid not null,
  service_id uuid not null,
  answered_on date not null,
  scale text not null,
  weight double precision not null,
  counts integer[] not null,
  constraint score_day_pkey PRIMARY KEY (organisation_id, service_id, answered_on, scale, weight),
  constraint score_day_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id),
  constraint score_day_counts_check CHECK ((cardinality(counts) = 11))
);
alter table listening.score_day enable row level security;
alter table listening.score_day force row level security;
create policy isolation on listening.score_day using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select, update on listening.score_day to vastakaiku_program;

create table listening.service_event (
  organisation_id uuid not null,
  service_event_id uuid not null,
  batch_id uuid not null,
  source text not null,
  source_key text not null,
  service_id uuid not null,
  unit_id uuid,
  happened_at timestamp with time zone not null,
  language text,
  received_at timestamp with time zone not null,
  constraint service_event_pkey PRIMARY KEY (organisation_id, service_event_id),
  constraint service_event_organisation_id_source_source_key_key UNIQUE (organisation_id, source, source_key)
);
alter table listening.service_event enable row level security;
alter table listening.service_event force row level security;
create policy isolation on listening.service_event using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX service_event_of_unit ON listening.service_event USING btree (organisation_id, unit_id) WHERE (unit_id IS NOT NULL);
CREATE TRIGGER service_event_is_somewhere AFTER INSERT ON listening.service_event REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION listening.refuse_events_of_nowhere();
CREATE TRIGGER service_event_stays AFTER DELETE OR UPDATE OF organisation_id, service_event_id ON listening.service_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER service_event_stays_somewhere AFTER UPDATE OF organisation_id, service_id, unit_id ON listening.service_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on listening.service_event to vastakaiku_program;

create table listening.service_event_batch (
  organisation_id uuid not null,
  batch_id uuid not null,
  persons_encrypted text,
  decided integer default 0 not null,
  received_at timestamp with time zone not null,
  constraint service_event_batch_pkey PRIMARY KEY (organisation_id, batch_id)
);
alter table listening.service_event_batch enable row level security;
alter table listening.service_event_batch force row level security;
create policy isolation on listening.service_event_batch using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.service_event_batch to vastakaiku_program;

create table listening.upload (
  organisation_id uuid not null,
  upload_id uuid not null,
  source text not null,
  service_key text,
  file_name text not null,
  file_key text,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  rows_read integer default 0 not null,
  rows_taken integer default 0 not null,
  rows_repeated integer default 0 not null,
  rows_refused integer default 0 not null,
  refusal text,
  refusal_detail text,
  finished_at timestamp with time zone,
  rows_unreachable integer default 0 not null,
  constraint upload_pkey PRIMARY KEY (organisation_id, upload_id)
);
alter table listening.upload enable row level security;
alter table listening.upload force row level security;
create policy isolation on listening.upload using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.upload to vastakaiku_program;

create table listening.upload_fault (
  organisation_id uuid not null,
  upload_id uuid not null,
  row_number integer not null,
  column_name text default ''::text not null,
  reason text not null,
  constraint upload_fault_pkey PRIMARY KEY (organisation_id, upload_id, row_number),
  constraint upload_fault_organisation_id_upload_id_fkey FOREIGN KEY (organisation_id, upload_id) REFERENCES listening.upload(organisation_id, upload_id)
);
alter table listening.upload_fault enable row level security;
alter table listening.upload_fault force row level security;
create policy isolation on listening.upload_fault using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on listening.upload_fault to vastakaiku_program;

CREATE OR REPLACE FUNCTION listening.add_to_score_day(answer listening.answer, change integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  day date := (answer.answered_at at time zone 'Europe/Helsinki')::date;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('scores counted ' || answer.organisation_id, 0));
  if day <= (select until_on from listening.score_counting where organisation_id = answer.organisation_id) then
    insert into listening.score_day as kept (organisation_id, service_id, answered_on, scale, weight, counts)
    values (answer.organisation_id, answer.service_id, day, answer.scale, answer.weight,
      array(select case place when answer.score then change else 0 end from generate_series(0, 10) as place))
    on conflict (organisation_id, service_id, answered_on, scale, weight)
      do update set counts[answer.score + 1] = kept.counts[answer.score + 1] + change;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION listening.count_late_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_op <> 'INSERT' then
    perform listening.add_to_score_day(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform listening.add_to_score_day(new, 1);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_events_of_nowhere()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (
    select from (select distinct organisation_id, service_id from arrived) as place
    where not exists (
      select from catalogue.service
      where service.organisation_id = place.organisation_id and service.service_id = place.service_id)
  ) then
    raise foreign_key_violation using message = 'a service event points to no service of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, unit_id from arrived where unit_id is not null) as place
    where not exists (
      select from identity.unit
      where unit.organisation_id = place.organisation_id and unit.unit_id = place.unit_id)
  ) then
    raise foreign_key_violation using message = 'a service event points to no unit of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_invitation_of_no_ask_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select distinct organisation_id, ask_id, version from written) as pointing
      where (ask_id, version) is not null and (
        select true from listening.ask_version as target
        where target.organisation_id = pointing.organisation_id
          and target.ask_id = pointing.ask_id
          and target.version = pointing.version) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'an invitation points to no ask of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_invitation_of_no_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select all organisation_id, contact_id from written) as pointing
      where (contact_id) is not null and (
        select true from voices.contact as target
        where target.organisation_id = pointing.organisation_id
          and target.contact_id = pointing.contact_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'an invitation points to no contact of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_invitation_of_no_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select distinct organisation_id, service_id from written) as pointing
      where (service_id) is not null and (
        select true from catalogue.service as target
        where target.organisation_id = pointing.organisation_id
          and target.service_id = pointing.service_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'an invitation points to no service of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_invitation_of_no_service_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select all organisation_id, service_event_id from written) as pointing
      where (service_event_id) is not null and (
        select true from listening.service_event as target
        where target.organisation_id = pointing.organisation_id
          and target.service_event_id = pointing.service_event_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'an invitation points to no service event of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_invitation_of_no_unit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select distinct organisation_id, unit_id from written) as pointing
      where (unit_id) is not null and (
        select true from identity.unit as target
        where target.organisation_id = pointing.organisation_id
          and target.unit_id = pointing.unit_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'an invitation points to no unit of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_invitation_refusal_of_no_service_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select all organisation_id, service_event_id from written) as pointing
      where (service_event_id) is not null and (
        select true from listening.service_event as target
        where target.organisation_id = pointing.organisation_id
          and target.service_event_id = pointing.service_event_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'a refusal points to no service event of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION listening.refuse_refusals_of_nothing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (
    select from (select distinct organisation_id, ask_id from refused where ask_id is not null) as cause
    where not exists (
      select from listening.ask where ask.organisation_id = cause.organisation_id and ask.ask_id = cause.ask_id)
  ) then
    raise foreign_key_violation using message = 'a refusal points to no ask of its organisation';
  end if;
  if exists (
    select from (select distinct organisation_id, service_id from refused) as place
    where not exists (
      select from catalogue.service
      where service.organisation_id = place.organisation_id and service.service_id = place.service_id)
  ) then
    raise foreign_key_violation using message = 'a refusal points to no service of its organisation';
  end if;
  return null;
end
$function$;

-- ----------------------------------------------------------------------------------------------------
create schema messaging;
grant usage on schema messaging to vastakaiku_program;

create table messaging.budget (
  organisation_id uuid not null,
  scope text not null,
  month_cents integer not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint budget_pkey PRIMARY KEY (organisation_id, scope),
  constraint budget_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint budget_month_cents_check CHECK ((month_cents > 0)),
  constraint budget_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'ask'::text, 'tell'::text])))
);
alter table messaging.budget enable row level security;
alter table messaging.budget force row level security;
create policy isolation on messaging.budget using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX budget_of_setter ON messaging.budget USING btree (organisation_id, set_by);
grant delete, insert, select, update on messaging.budget to vastakaiku_program;

create table messaging.budget_warning (
  organisation_id uuid not null,
  scope text not null,
  month_on date not null,
  percent integer not null,
  month_cents integer not null,
  budget_warning_id uuid not null,
  warned_at timestamp with time zone not null,
  constraint budget_warning_pkey PRIMARY KEY (organisation_id, scope, month_on, percent, month_cents),
  constraint budget_warning_organisation_id_budget_warning_id_key UNIQUE (organisation_id, budget_warning_id),
  constraint budget_warning_percent_check CHECK ((percent = ANY (ARRAY[80, 100]))),
  constraint budget_warning_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'ask'::text, 'tell'::text])))
);
alter table messaging.budget_warning enable row level security;
alter table messaging.budget_warning force row level security;
create policy isolation on messaging.budget_warning using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select on messaging.budget_warning to vastakaiku_program;

create table messaging.cost_release (
  organisation_id uuid not null,
  message_id uuid not null,
  released_at timestamp with time zone not null,
  constraint cost_release_pkey PRIMARY KEY (organisation_id, message_id),
  constraint cost_release_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES messaging.message(organisation_id, message_id)
);
alter table messaging.cost_release enable row level security;
alter table messaging.cost_release force row level security;
create policy isolation on messaging.cost_release using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select on messaging.cost_release to vastakaiku_program;

create table messaging.early_receipt (
  organisation_id uuid not null,
  gateway_reference text not null,
  kind text not null,
  received_at timestamp with time zone not null,
  constraint early_receipt_pkey PRIMARY KEY (organisation_id, gateway_reference, kind),
  constraint early_receipt_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'delivered'::text, 'failed'::text])))
);
alter table messaging.early_receipt enable row level security;
alter table messaging.early_receipt force row level security;
create policy isolation on messaging.early_receipt using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX early_receipt_by_time ON messaging.early_receipt USING btree (organisation_id, received_at);
grant delete, insert, select, update on messaging.early_receipt to vastakaiku_program;

create table messaging.gateway (
  organisation_id uuid not null,
  channel text not null,
  kind text not null,
  sender text not null,
  settings_encrypted text not null,
  connected_at timestamp with time zone not null,
  constraint gateway_pkey PRIMARY KEY (organisation_id, channel),
  constraint gateway_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint gateway_kind_check CHECK ((kind = ANY (ARRAY['outbox'::text, 'http'::text, 'smtp'::text, 'smpp'::text])))
);
alter table messaging.gateway enable row level security;
alter table messaging.gateway force row level security;
create policy isolation on messaging.gateway using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on messaging.gateway to vastakaiku_program;

create table messaging.gateway_state (
  organisation_id uuid not null,
  channel text not null,
  line text,
  since_at timestamp with time zone not null,
  fault text,
  last_fault text,
  last_fault_at timestamp with time zone,
  failures integer default 0 not null,
  retry_at timestamp with time zone,
  constraint gateway_state_pkey PRIMARY KEY (organisation_id, channel),
  constraint gateway_state_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint gateway_state_line_check CHECK ((line = ANY (ARRAY['connecting'::text, 'connected'::text, 'waiting'::text])))
);
alter table messaging.gateway_state enable row level security;
alter table messaging.gateway_state force row level security;
create policy isolation on messaging.gateway_state using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on messaging.gateway_state to vastakaiku_program;

create table messaging.greeting_day (
  organisation_id uuid not null,
  day_on date not null,
  planned integer default 0 not null,
  too_many integer default 0 not null,
  over_budget integer default 0 not null,
  constraint greeting_day_pkey PRIMARY KEY (organisation_id, day_on),
  constraint greeting_day_over_budget_check CHECK ((over_budget >= 0)),
  constraint greeting_day_planned_check CHECK ((planned >= 0)),
  constraint greeting_day_too_many_check CHECK ((too_many >= 0))
);
alter table messaging.greeting_day enable row level security;
alter table messaging.greeting_day force row level security;
create policy isolation on messaging.greeting_day using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on messaging.greeting_day to vastakaiku_program;

create table messaging.inbound_text (
  organisation_id uuid not null,
  inbound_text_id uuid not null,
  gateway_reference text not null,
  contact_id uuid not null,
  sent_to text not null,
  words text,
  received_at timestamp with time zone not null,
  constraint inbound_text_pkey PRIMARY KEY (organisation_id, inbound_text_id),
  constraint inbound_text_organisation_id_gateway_reference_key UNIQUE (organisation_id, gateway_reference),
  constraint inbound_text_organisation_id_contact_id_fkey FOREIGN KEY (organisation_id, contact_id) REFERENCES voices.contact(organisation_id, contact_id)
);
alter table messaging.inbound_text enable row level security;
alter table messaging.inbound_text force row level security;
create policy isolation on messaging.inbound_text using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX inbound_text_of_contact ON messaging.inbound_text USING btree (organisation_id, contact_id);
CREATE INDEX inbound_text_to_empty ON messaging.inbound_text USING btree (organisation_id, received_at) WHERE (words IS NOT NULL);
grant delete, insert, select, update on messaging.inbound_text to vastakaiku_program;

create table messaging.message (
  organisation_id uuid not null,
  message_id uuid not null,
  purpose text not null,
  channel text not null,
  contact_id uuid not null,
  language text not null,
  subject text,
  body_encrypted text,
  parts integer not null,
  cause_id uuid not null,
  planned_at timestamp with time zone not null,
  send_at timestamp with time zone not null,
  part_price_hundredths integer,
  service_id uuid,
  constraint message_pkey PRIMARY KEY (organisation_id, message_id),
  constraint message_organisation_id_purpose_cause_id_key UNIQUE (organisation_id, purpose, cause_id),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint message_part_price_hundredths_check CHECK ((part_price_hundredths > 0)),
  constraint message_parts_check CHECK ((parts > 0)),
  constraint message_purpose_check CHECK ((purpose = ANY (ARRAY['ask'::text, 'reminder'::text, 'tell'::text, 'reply'::text, 'confirmation'::text, 'test'::text, 'notice'::text])))
);
alter table messaging.message enable row level security;
alter table messaging.message force row level security;
create policy isolation on messaging.message using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX message_by_time ON messaging.message USING btree (organisation_id, planned_at);
CREATE INDEX message_of_contact ON messaging.message USING btree (organisation_id, contact_id);
CREATE INDEX message_to_forget ON messaging.message USING btree (organisation_id, send_at) WHERE (body_encrypted IS NOT NULL);
CREATE TRIGGER message_is_of_contact AFTER INSERT ON messaging.message REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION messaging.refuse_message_of_no_contact();
CREATE TRIGGER message_stays AFTER DELETE OR UPDATE OF organisation_id, message_id ON messaging.message FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER message_stays_of_contact AFTER UPDATE OF organisation_id, contact_id ON messaging.message FOR EACH ROW WHEN ((new.contact_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on messaging.message to vastakaiku_program;

create table messaging.message_attempt (
  organisation_id uuid not null,
  message_id uuid not null,
  attempt integer not null,
  began_at timestamp with time zone not null,
  failed_at timestamp with time zone,
  reason text,
  constraint message_attempt_pkey PRIMARY KEY (organisation_id, message_id, attempt),
  constraint message_attempt_attempt_check CHECK ((attempt > 0))
);
alter table messaging.message_attempt enable row level security;
alter table messaging.message_attempt force row level security;
create policy isolation on messaging.message_attempt using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE TRIGGER message_attempt_is_of_message AFTER INSERT ON messaging.message_attempt REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION messaging.refuse_message_attempt_of_no_message();
CREATE TRIGGER message_attempt_stays_of_message AFTER UPDATE OF organisation_id, message_id ON messaging.message_attempt FOR EACH ROW WHEN ((new.message_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on messaging.message_attempt to vastakaiku_program;

create table messaging.message_part (
  organisation_id uuid not null,
  message_id uuid not null,
  part integer not null,
  gateway_reference text not null,
  receipt text,
  constraint message_part_pkey PRIMARY KEY (organisation_id, message_id, part),
  constraint message_part_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES messaging.message(organisation_id, message_id),
  constraint message_part_part_check CHECK ((part > 0)),
  constraint message_part_receipt_check CHECK ((receipt = ANY (ARRAY['sent'::text, 'delivered'::text, 'failed'::text])))
);
alter table messaging.message_part enable row level security;
alter table messaging.message_part force row level security;
create policy isolation on messaging.message_part using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX message_part_of_reference ON messaging.message_part USING btree (organisation_id, gateway_reference);
grant delete, insert, select, update on messaging.message_part to vastakaiku_program;

create table messaging.message_receipt (
  organisation_id uuid not null,
  message_id uuid not null,
  kind text not null,
  received_at timestamp with time zone not null,
  constraint message_receipt_pkey PRIMARY KEY (organisation_id, message_id, kind),
  constraint message_receipt_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES messaging.message(organisation_id, message_id),
  constraint message_receipt_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'delivered'::text, 'failed'::text])))
);
alter table messaging.message_receipt enable row level security;
alter table messaging.message_receipt force row level security;
create policy isolation on messaging.message_receipt using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on messaging.message_receipt to vastakaiku_program;

create table messaging.message_result (
  organisation_id uuid not null,
  message_id uuid not null,
  kind text not null,
  reason text,
  gateway_reference text,
  happened_at timestamp with time zone not null,
  attempt integer,
  began_at timestamp with time zone,
  constraint message_result_pkey PRIMARY KEY (organisation_id, message_id),
  constraint message_result_attempt_check CHECK ((attempt > 0)),
  constraint message_result_check CHECK (((kind <> 'uncertain'::text) OR ((attempt IS NOT NULL) AND (began_at IS NOT NULL)))),
  constraint message_result_kind_check CHECK ((kind = ANY (ARRAY['sent'::text, 'failed'::text, 'uncertain'::text, 'refused'::text])))
);
alter table messaging.message_result enable row level security;
alter table messaging.message_result force row level security;
create policy isolation on messaging.message_result using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX message_result_of_reference ON messaging.message_result USING btree (organisation_id, gateway_reference);
CREATE INDEX message_result_uncertain ON messaging.message_result USING btree (organisation_id, happened_at) WHERE (kind = 'uncertain'::text);
CREATE TRIGGER message_result_is_of_message AFTER INSERT ON messaging.message_result REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION messaging.refuse_message_result_of_no_message();
CREATE TRIGGER message_result_stays_of_message AFTER UPDATE OF organisation_id, message_id ON messaging.message_result FOR EACH ROW WHEN ((new.message_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on messaging.message_result to vastakaiku_program;

create table messaging.month_cost (
  organisation_id uuid not null,
  month_on date not null,
  purpose text not null,
  service_id uuid not null,
  shard integer not null,
  texts integer not null,
  parts integer not null,
  unpriced_parts integer not null,
  cost_hundredths bigint not null,
  constraint month_cost_pkey PRIMARY KEY (organisation_id, month_on, purpose, service_id, shard),
  constraint month_cost_month_on_check CHECK ((EXTRACT(day FROM month_on) = (1)::numeric))
);
alter table messaging.month_cost enable row level security;
alter table messaging.month_cost force row level security;
create policy isolation on messaging.month_cost using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on messaging.month_cost to vastakaiku_program;

create table messaging.outbox_message (
  organisation_id uuid not null,
  message_id uuid not null,
  recipient_encrypted text not null,
  sender text not null,
  arrived_at timestamp with time zone not null,
  constraint outbox_message_pkey PRIMARY KEY (organisation_id, message_id),
  constraint outbox_message_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES messaging.message(organisation_id, message_id)
);
alter table messaging.outbox_message enable row level security;
alter table messaging.outbox_message force row level security;
create policy isolation on messaging.outbox_message using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX outbox_message_by_time ON messaging.outbox_message USING btree (organisation_id, arrived_at);
grant delete, insert, select, update on messaging.outbox_message to vastakaiku_program;

create table messaging.sender_id (
  organisation_id uuid not null,
  name text not null,
  status text not null,
  status_on date,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint sender_id_pkey PRIMARY KEY (organisation_id, name),
  constraint sender_id_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint sender_id_name_check CHECK (((length(name) >= 1) AND (length(name) <= 11))),
  constraint sender_id_status_check CHECK ((status = ANY (ARRAY['none'::text, 'applied'::text, 'verified'::text])))
);
alter table messaging.sender_id enable row level security;
alter table messaging.sender_id force row level security;
create policy isolation on messaging.sender_id using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX sender_id_of_setter ON messaging.sender_id USING btree (organisation_id, set_by);
grant delete, insert, select, update on messaging.sender_id to vastakaiku_program;

create table messaging.sender_number (
  organisation_id uuid not null,
  number text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint sender_number_pkey PRIMARY KEY (organisation_id),
  constraint sender_number_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES identity.staff(organisation_id, staff_id)
);
alter table messaging.sender_number enable row level security;
alter table messaging.sender_number force row level security;
create policy isolation on messaging.sender_number using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX sender_number_of_setter ON messaging.sender_number USING btree (organisation_id, set_by);
grant delete, insert, select, update on messaging.sender_number to vastakaiku_program;

create table messaging.telling_refusal (
  organisation_id uuid not null,
  cause_id uuid not null,
  contact_id uuid not null,
  reason text not null,
  refused_at timestamp with time zone not null,
  constraint telling_refusal_pkey PRIMARY KEY (organisation_id, cause_id, contact_id),
  constraint telling_refusal_organisation_id_contact_id_fkey FOREIGN KEY (organisation_id, contact_id) REFERENCES voices.contact(organisation_id, contact_id),
  constraint telling_refusal_reason_check CHECK ((reason = ANY (ARRAY['told_often'::text, 'over_budget'::text])))
);
alter table messaging.telling_refusal enable row level security;
alter table messaging.telling_refusal force row level security;
create policy isolation on messaging.telling_refusal using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX telling_refusal_by_time ON messaging.telling_refusal USING btree (organisation_id, refused_at);
CREATE INDEX telling_refusal_of_contact ON messaging.telling_refusal USING btree (organisation_id, contact_id);
grant insert, select on messaging.telling_refusal to vastakaiku_program;

create table messaging.template (
  organisation_id uuid not null,
  kind text not null,
  language text not null,
  words text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint template_pkey PRIMARY KEY (organisation_id, kind, language),
  constraint template_organisation_id_written_by_fkey FOREIGN KEY (organisation_id, written_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint template_words_check CHECK ((words <> ''::text))
);
alter table messaging.template enable row level security;
alter table messaging.template force row level security;
create policy isolation on messaging.template using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX template_of_writer ON messaging.template USING btree (organisation_id, written_by);
grant delete, insert, select, update on messaging.template to vastakaiku_program;

create table messaging.template_fault (
  organisation_id uuid not null,
  kind text not null,
  language text not null,
  variable text not null,
  times integer not null,
  last_at timestamp with time zone not null,
  constraint template_fault_pkey PRIMARY KEY (organisation_id, kind, language, variable),
  constraint template_fault_times_check CHECK ((times > 0))
);
alter table messaging.template_fault enable row level security;
alter table messaging.template_fault force row level security;
create policy isolation on messaging.template_fault using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on messaging.template_fault to vastakaiku_program;

create table messaging.text_price (
  organisation_id uuid not null,
  part_price_hundredths integer not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint text_price_pkey PRIMARY KEY (organisation_id),
  constraint text_price_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint text_price_part_price_hundredths_check CHECK (((part_price_hundredths >= 1) AND (part_price_hundredths <= 10000)))
);
alter table messaging.text_price enable row level security;
alter table messaging.text_price force row level security;
create policy isolation on messaging.text_price using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX text_price_of_setter ON messaging.text_price USING btree (organisation_id, set_by);
grant delete, insert, select, update on messaging.text_price to vastakaiku_program;

create table messaging.uncertainty_decision (
  organisation_id uuid not null,
  message_id uuid not null,
  attempt integer not null,
  decision text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint uncertainty_decision_pkey PRIMARY KEY (organisation_id, message_id, attempt),
  constraint uncertainty_decision_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES identity.staff(organisation_id, staff_id),
  constraint uncertainty_decision_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES messaging.message(organisation_id, message_id),
  constraint uncertainty_decision_decision_check CHECK ((decision = ANY (ARRAY['send_again'::text, 'leave'::text])))
);
alter table messaging.uncertainty_decision enable row level security;
alter table messaging.uncertainty_decision force row level security;
create policy isolation on messaging.uncertainty_decision using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX uncertainty_decision_of_decider ON messaging.uncertainty_decision USING btree (organisation_id, decided_by);
grant insert, select on messaging.uncertainty_decision to vastakaiku_program;

create table messaging.waiting_message (
  organisation_id uuid not null,
  message_id uuid not null,
  channel text not null,
  due_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  tried integer default 0 not null,
  constraint waiting_message_pkey PRIMARY KEY (organisation_id, message_id),
  constraint waiting_message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint waiting_message_tried_check CHECK ((tried >= 0))
);
alter table messaging.waiting_message enable row level security;
alter table messaging.waiting_message force row level security;
create policy isolation on messaging.waiting_message using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX waiting_message_by_time ON messaging.waiting_message USING btree (organisation_id, channel, due_at);
CREATE TRIGGER waiting_message_is_of_message AFTER INSERT ON messaging.waiting_message REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION messaging.refuse_waiting_message_of_no_message();
CREATE TRIGGER waiting_message_stays_of_message AFTER UPDATE OF organisation_id, message_id ON messaging.waiting_message FOR EACH ROW WHEN ((new.message_id IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on messaging.waiting_message to vastakaiku_program;

CREATE OR REPLACE FUNCTION messaging.refuse_message_attempt_of_no_message()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select all organisation_id, message_id from written) as pointing
      where (message_id) is not null and (
        select true from messaging.message as target
        where target.organisation_id = pointing.organisation_id
          and target.message_id = pointing.message_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'an attempt is of no message of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION messaging.refuse_message_of_no_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select all organisation_id, contact_id from written) as pointing
      where (contact_id) is not null and (
        select true from voices.contact as target
        where target.organisation_id = pointing.organisation_id
          and target.contact_id = pointing.contact_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'a message points to no contact of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION messaging.refuse_message_result_of_no_message()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (
    select organisation_id, message_id from written
    except
    select organisation_id, message_id from messaging.message
    where message_id = any(array(select message_id from written)))
  then
    raise foreign_key_violation using message = 'a result is of no message of its organisation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION messaging.refuse_waiting_message_of_no_message()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select all organisation_id, message_id from written) as pointing
      where (message_id) is not null and (
        select true from messaging.message as target
        where target.organisation_id = pointing.organisation_id
          and target.message_id = pointing.message_id) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = 'what waits is no message of its organisation';
  end if;
  return null;
end
$function$;

-- ----------------------------------------------------------------------------------------------------
create schema moderation;
grant usage on schema moderation to vastakaiku_program;

create table moderation.release (
  organisation_id uuid not null,
  review_id uuid not null,
  words text not null,
  released_by uuid not null,
  released_at timestamp with time zone not null,
  constraint release_pkey PRIMARY KEY (organisation_id, review_id),
  constraint release_organisation_id_review_id_fkey FOREIGN KEY (organisation_id, review_id) REFERENCES moderation.review(organisation_id, review_id)
);
alter table moderation.release enable row level security;
alter table moderation.release force row level security;
create policy isolation on moderation.release using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on moderation.release to vastakaiku_program;

create table moderation.review (
  organisation_id uuid not null,
  review_id uuid not null,
  words text,
  suggested_words text,
  language text not null,
  service_id uuid,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  constraint review_pkey PRIMARY KEY (organisation_id, review_id),
  constraint review_organisation_id_service_id_fkey FOREIGN KEY (organisation_id, service_id) REFERENCES catalogue.service(organisation_id, service_id)
);
alter table moderation.review enable row level security;
alter table moderation.review force row level security;
create policy isolation on moderation.review using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX review_by_age ON moderation.review USING btree (organisation_id, asked_at);
CREATE INDEX review_of_service ON moderation.review USING btree (organisation_id, service_id);
grant delete, insert, select, update on moderation.review to vastakaiku_program;

create table moderation.withholding (
  organisation_id uuid not null,
  review_id uuid not null,
  why text not null,
  withheld_by uuid not null,
  withheld_at timestamp with time zone not null,
  constraint withholding_pkey PRIMARY KEY (organisation_id, review_id),
  constraint withholding_organisation_id_review_id_fkey FOREIGN KEY (organisation_id, review_id) REFERENCES moderation.review(organisation_id, review_id)
);
alter table moderation.withholding enable row level security;
alter table moderation.withholding force row level security;
create policy isolation on moderation.withholding using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on moderation.withholding to vastakaiku_program;

-- ----------------------------------------------------------------------------------------------------
create schema platform;
grant usage on schema platform to vastakaiku_program;

create table platform.event (
  organisation_id uuid not null,
  event_id uuid not null,
  happened_at timestamp with time zone not null,
  name text not null,
  subject_id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  details jsonb default '{}'::jsonb not null,
  constraint event_pkey PRIMARY KEY (organisation_id, event_id),
  constraint event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'machine'::text, 'system'::text]))),
  constraint event_name_check CHECK ((name ~ '^[a-z][a-z -]+$'::text))
);
alter table platform.event enable row level security;
alter table platform.event force row level security;
create policy isolation on platform.event using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX event_of_subject ON platform.event USING btree (organisation_id, subject_id, event_id);
grant insert, select on platform.event to vastakaiku_program;

create table platform.event_seal (
  organisation_id uuid not null,
  place bigint not null,
  event_id uuid not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  constraint event_seal_pkey PRIMARY KEY (organisation_id, place),
  constraint event_seal_organisation_id_event_id_key UNIQUE (organisation_id, event_id),
  constraint event_seal_organisation_id_event_id_fkey FOREIGN KEY (organisation_id, event_id) REFERENCES platform.event(organisation_id, event_id),
  constraint event_seal_hash_check CHECK ((length(hash) = 32)),
  constraint event_seal_place_check CHECK ((place > 0))
);
alter table platform.event_seal enable row level security;
alter table platform.event_seal force row level security;
create policy isolation on platform.event_seal using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select on platform.event_seal to vastakaiku_program;

create table platform.installation (
  only_one boolean default true not null,
  hashing_fingerprint text not null,
  constraint installation_pkey PRIMARY KEY (only_one),
  constraint installation_only_one_check CHECK (only_one)
);

create table platform.migration (
  name text not null,
  kind text not null,
  digest text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.reaction_place (
  organisation_id uuid not null,
  reaction text not null,
  place bigint default 0 not null,
  constraint reaction_place_pkey PRIMARY KEY (organisation_id, reaction)
);
alter table platform.reaction_place enable row level security;
alter table platform.reaction_place force row level security;
create policy isolation on platform.reaction_place using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant insert, select, update on platform.reaction_place to vastakaiku_program;

create table platform.used_form (
  organisation_id uuid not null,
  nonce text not null,
  used_at timestamp with time zone not null,
  location text not null,
  constraint used_form_pkey PRIMARY KEY (organisation_id, nonce)
);
alter table platform.used_form enable row level security;
alter table platform.used_form force row level security;
create policy isolation on platform.used_form using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX used_form_by_age ON platform.used_form USING btree (organisation_id, used_at);
grant delete, insert, select, update on platform.used_form to vastakaiku_program;

CREATE OR REPLACE FUNCTION platform.add_job(task text, payload jsonb, run_at timestamp with time zone, job_key text, max_attempts integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  organisation uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
begin
  if organisation is null then
    raise exception 'a job needs the organisation of its transaction';
  end if;
  perform graphile_worker.add_job(
    task,
    (payload || jsonb_build_object('organisationId', organisation))::json,
    run_at => coalesce(run_at, now()),
    job_key => organisation || ':' || job_key,
    max_attempts => max_attempts);
end $function$;
revoke all on function platform.add_job(task text, payload jsonb, run_at timestamp with time zone, job_key text, max_attempts integer) from public;
grant execute on function platform.add_job(task text, payload jsonb, run_at timestamp with time zone, job_key text, max_attempts integer) to vastakaiku_program;

CREATE OR REPLACE FUNCTION platform.add_jobs(jobs jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  organisation uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
begin
  if organisation is null then
    raise exception 'a job needs the organisation of its transaction';
  end if;
  perform graphile_worker.add_jobs(array(
    select row(
      job.task,
      (job.payload || jsonb_build_object('organisationId', organisation))::json,
      null,
      coalesce(job."runAt", now()),
      job."maxAttempts",
      organisation || ':' || job.key,
      null,
      null)::graphile_worker.job_spec
    from jsonb_to_recordset(jobs)
      as job (task text, payload jsonb, "runAt" timestamptz, key text, "maxAttempts" int)));
end $function$;
revoke all on function platform.add_jobs(jobs jsonb) from public;
grant execute on function platform.add_jobs(jobs jsonb) to vastakaiku_program;

CREATE OR REPLACE FUNCTION platform.distribute(name text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, ''organisation_id'')', name);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION platform.make_reference(pointing text, columns text[], target text, refusal text, to_few boolean DEFAULT false)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  rows_of text := split_part(pointing, '.', 2);
  place text := split_part(target, '.', 2);
  function_name text := format('%s.refuse_%s_of_no_%s', split_part(pointing, '.', 1), rows_of, place);
  list text := array_to_string(columns, ', ');
begin
  execute format($text$
create function %s() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $look$
declare
  is_missing boolean;
begin
  execute $find$
    select exists (
      select from (select %s organisation_id, %s from written) as pointing
      where (%s) is not null and (
        select true from %s as target
        where target.organisation_id = pointing.organisation_id%s) is null)
  $find$ into is_missing;
  if is_missing then
    raise foreign_key_violation using message = %L;
  end if;
  return null;
end
$look$$text$,
    function_name, case when to_few then 'distinct' else 'all' end, list, list, target,
    (select string_agg(format(E'\n          and target.%1$s = pointing.%1$s', name), '') from unnest(columns) name),
    refusal);
  execute format(
    'create trigger %s_is_of_%s after insert on %s referencing new table as written for each statement execute function %s()',
    rows_of, place, pointing, function_name);
  execute format(
    'create trigger %s_stays_of_%s after update of organisation_id, %s on %s
     for each row when ((%s) is not null) execute function platform.refuse_change()',
    rows_of, place, list, pointing, 'new.' || array_to_string(columns, ', new.'));
  execute format(
    'create or replace trigger %s_stays after delete or update of organisation_id, %s on %s
     for each row execute function platform.refuse_change()',
    place, list, target);
end $function$;

CREATE OR REPLACE FUNCTION platform.make_tenant_table(name text, rights text DEFAULT 'select, insert, update, delete'::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy isolation on %s using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
    name);
  execute format('grant %s on %s to vastakaiku_program', rights, name);
  execute format('grant usage on schema %s to vastakaiku_program', split_part(name, '.', 1));
  perform platform.distribute(name);
end $function$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise integrity_constraint_violation using message =
    format('rows of %I.%I are pointed to: they are neither deleted nor given another id', tg_table_schema, tg_table_name);
end
$function$;

-- ----------------------------------------------------------------------------------------------------
create schema voices;
grant usage on schema voices to vastakaiku_program;

create table voices.consent (
  organisation_id uuid not null,
  consent_id uuid not null,
  speaker_id uuid not null,
  contact_id uuid not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint consent_pkey PRIMARY KEY (organisation_id, consent_id),
  constraint consent_organisation_id_speaker_id_contact_id_key UNIQUE (organisation_id, speaker_id, contact_id),
  constraint consent_organisation_id_contact_id_fkey FOREIGN KEY (organisation_id, contact_id) REFERENCES voices.contact(organisation_id, contact_id),
  constraint consent_organisation_id_speaker_id_fkey FOREIGN KEY (organisation_id, speaker_id) REFERENCES voices.speaker(organisation_id, speaker_id)
);
alter table voices.consent enable row level security;
alter table voices.consent force row level security;
create policy isolation on voices.consent using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX consent_of_contact ON voices.consent USING btree (organisation_id, contact_id);
grant delete, insert, select, update on voices.consent to vastakaiku_program;

create table voices.contact (
  organisation_id uuid not null,
  contact_id uuid not null,
  channel text not null,
  purpose text not null,
  address_encrypted text,
  address_hash bytea,
  taken_at timestamp with time zone not null,
  kept_until_at timestamp with time zone not null,
  constraint contact_pkey PRIMARY KEY (organisation_id, contact_id),
  constraint contact_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint contact_purpose_check CHECK ((purpose = ANY (ARRAY['ask'::text, 'tell'::text])))
);
alter table voices.contact enable row level security;
alter table voices.contact force row level security;
create policy isolation on voices.contact using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX contact_of_hash ON voices.contact USING btree (organisation_id, address_hash);
CREATE INDEX contact_to_forget ON voices.contact USING btree (organisation_id, kept_until_at) WHERE (address_encrypted IS NOT NULL);
CREATE TRIGGER contact_stays AFTER DELETE OR UPDATE OF organisation_id, contact_id ON voices.contact FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
grant delete, insert, select, update on voices.contact to vastakaiku_program;

create table voices.contact_claim (
  organisation_id uuid not null,
  contact_claim_id uuid not null,
  contact_id uuid not null,
  speaker_ids uuid[] not null,
  code_hash bytea not null,
  claimed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint contact_claim_pkey PRIMARY KEY (organisation_id, contact_claim_id),
  constraint contact_claim_organisation_id_code_hash_key UNIQUE (organisation_id, code_hash),
  constraint contact_claim_organisation_id_contact_id_fkey FOREIGN KEY (organisation_id, contact_id) REFERENCES voices.contact(organisation_id, contact_id)
);
alter table voices.contact_claim enable row level security;
alter table voices.contact_claim force row level security;
create policy isolation on voices.contact_claim using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX contact_claim_by_end ON voices.contact_claim USING btree (organisation_id, expires_at);
CREATE INDEX contact_claim_of_contact ON voices.contact_claim USING btree (organisation_id, contact_id);
grant delete, insert, select, update on voices.contact_claim to vastakaiku_program;

create table voices.contact_reading (
  organisation_id uuid not null,
  contact_reading_id uuid not null,
  read_at timestamp with time zone not null,
  read_by uuid,
  why text not null,
  contact_ids uuid[] not null,
  channel text not null,
  purposes text[] not null,
  constraint contact_reading_pkey PRIMARY KEY (organisation_id, contact_reading_id),
  constraint contact_reading_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  constraint contact_reading_contact_ids_check CHECK ((cardinality(contact_ids) > 0)),
  constraint contact_reading_purposes_check CHECK ((purposes <@ ARRAY['ask'::text, 'tell'::text]))
);
alter table voices.contact_reading enable row level security;
alter table voices.contact_reading force row level security;
create policy isolation on voices.contact_reading using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX contact_reading_by_time ON voices.contact_reading USING btree (organisation_id, read_at DESC, contact_reading_id DESC);
CREATE INDEX contact_reading_to_tell ON voices.contact_reading USING btree (organisation_id, contact_reading_id) WHERE (purposes @> '{tell}'::text[]);
grant delete, insert, select on voices.contact_reading to vastakaiku_program;

create table voices.erasure (
  organisation_id uuid not null,
  erasure_id uuid not null,
  speaker_id uuid not null,
  erased_at timestamp with time zone not null,
  words_kept boolean not null,
  constraint erasure_pkey PRIMARY KEY (organisation_id, erasure_id),
  constraint erasure_organisation_id_speaker_id_fkey FOREIGN KEY (organisation_id, speaker_id) REFERENCES voices.speaker(organisation_id, speaker_id)
);
alter table voices.erasure enable row level security;
alter table voices.erasure force row level security;
create policy isolation on voices.erasure using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
CREATE INDEX erasure_of_speaker ON voices.erasure USING btree (organisation_id, speaker_id);
grant insert, select on voices.erasure to vastakaiku_program;

create table voices.opt_out (
  organisation_id uuid not null,
  address_hash bytea not null,
  purpose text not null,
  opted_out_at timestamp with time zone not null,
  constraint opt_out_pkey PRIMARY KEY (organisation_id, address_hash, purpose),
  constraint opt_out_purpose_check CHECK ((purpose = ANY (ARRAY['ask'::text, 'reminder'::text, 'tell'::text])))
);
alter table voices.opt_out enable row level security;
alter table voices.opt_out force row level security;
create policy isolation on voices.opt_out using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on voices.opt_out to vastakaiku_program;

create table voices.speaker (
  organisation_id uuid not null,
  speaker_id uuid not null,
  return_code_hash bytea,
  return_code_encrypted text,
  language text not null,
  kind text default 'person'::text not null,
  first_spoke_at timestamp with time zone not null,
  constraint speaker_pkey PRIMARY KEY (organisation_id, speaker_id),
  constraint speaker_organisation_id_return_code_hash_key UNIQUE (organisation_id, return_code_hash),
  constraint speaker_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'firm'::text, 'association'::text, 'officer'::text])))
);
alter table voices.speaker enable row level security;
alter table voices.speaker force row level security;
create policy isolation on voices.speaker using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
grant delete, insert, select, update on voices.speaker to vastakaiku_program;
