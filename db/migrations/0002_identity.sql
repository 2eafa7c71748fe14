-- Organisations, their units and brands, the people who work for them, and how those sign in.

create schema identity;

-- The register: anyone may ask which organisations there are; only the organisation itself changes its row.
create table identity.organisation (
  organisation_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind text not null check (kind in ('municipality', 'joint_authority', 'wellbeing_county')),
  code text,
  names jsonb not null,
  languages text[] not null check (cardinality(languages) > 0),
  required_languages text[] not null check (required_languages <@ languages),
  invented boolean not null default false,
  -- Here and not with the brand, because every page's frame asks whether there is one.
  logo_key text,
  logo_type text,
  founded_at timestamptz not null,
  check ((logo_key is null) = (logo_type is null))
);
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
create policy anyone_reads on identity.organisation for select using (true);
create policy own_insert on identity.organisation for insert
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
create policy own_update on identity.organisation for update
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant usage on schema identity to vastakaiku_program;
grant select, insert, update on identity.organisation to vastakaiku_program;

create table identity.brand (
  organisation_id uuid primary key,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  chosen_at timestamptz not null
);
select platform.make_tenant_table('identity.brand');

-- The parts of the privacy and accessibility statements that an organisation writes itself, by language.
create table identity.statement (
  organisation_id uuid not null,
  kind text not null check (kind in ('privacy', 'accessibility')),
  words jsonb not null,
  written_at timestamptz not null,
  primary key (organisation_id, kind)
);
select platform.make_tenant_table('identity.statement');

create table identity.unit (
  organisation_id uuid not null,
  unit_id uuid not null,
  parent_unit_id uuid,
  kind text not null check (kind in ('sector', 'unit')),
  key text not null,
  names jsonb not null,
  closed_on date,
  primary key (organisation_id, unit_id),
  unique (organisation_id, key),
  foreign key (organisation_id, parent_unit_id) references identity.unit (organisation_id, unit_id),
  check (parent_unit_id <> unit_id)
);
select platform.make_tenant_table('identity.unit');
create index unit_of_parent on identity.unit (organisation_id, parent_unit_id);

create table identity.staff (
  organisation_id uuid not null,
  staff_id uuid not null,
  name text not null,
  email text not null,
  subject text,
  language text not null default 'fi',
  joined_at timestamptz not null,
  left_on date,
  primary key (organisation_id, staff_id),
  unique (organisation_id, email),
  unique (organisation_id, subject)
);
select platform.make_tenant_table('identity.staff');

-- A role reaches the whole organisation, a unit with those below it, or a service. The service is the catalogue's,
-- downstream of here, so it is named without a foreign key.
create table identity.role_assignment (
  organisation_id uuid not null,
  role_assignment_id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('administrator', 'developer', 'frontline', 'director', 'viewer')),
  unit_id uuid,
  service_id uuid,
  from_on date not null,
  until_on date check (until_on >= from_on),
  from_group text,
  assigned_at timestamptz not null,
  primary key (organisation_id, role_assignment_id),
  foreign key (organisation_id, staff_id) references identity.staff (organisation_id, staff_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id),
  check (unit_id is null or service_id is null)
);
select platform.make_tenant_table('identity.role_assignment');
create index role_assignment_of_staff on identity.role_assignment (organisation_id, staff_id);
create index role_assignment_of_unit on identity.role_assignment (organisation_id, unit_id);

create table identity.substitution (
  organisation_id uuid not null,
  substitution_id uuid not null,
  absent_id uuid not null,
  substitute_id uuid not null check (substitute_id <> absent_id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  primary key (organisation_id, substitution_id),
  foreign key (organisation_id, absent_id) references identity.staff (organisation_id, staff_id),
  foreign key (organisation_id, substitute_id) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('identity.substitution');
create index substitution_of_absent on identity.substitution (organisation_id, absent_id);
create index substitution_of_substitute on identity.substitution (organisation_id, substitute_id);

create table identity.identity_provider (
  organisation_id uuid primary key,
  issuer text not null,
  client_id text not null,
  client_secret_encrypted text not null,
  groups_claim text not null default 'groups',
  -- Asked for beside openid.
  scopes text[] not null default '{profile,email}',
  connected_at timestamptz not null
);
select platform.make_tenant_table('identity.identity_provider');

create table identity.group_role (
  organisation_id uuid not null,
  group_role_id uuid not null,
  group_name text not null,
  role text not null check (role in ('administrator', 'developer', 'frontline', 'director', 'viewer')),
  unit_id uuid,
  primary key (organisation_id, group_role_id),
  foreign key (organisation_id, unit_id) references identity.unit (organisation_id, unit_id)
);
select platform.make_tenant_table('identity.group_role');
create index group_role_of_unit on identity.group_role (organisation_id, unit_id);

create table identity.session (
  organisation_id uuid not null,
  session_id uuid not null,
  token_hash bytea not null,
  staff_id uuid not null,
  began_at timestamptz not null,
  expires_at timestamptz not null,
  id_token_encrypted text,
  primary key (organisation_id, session_id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, staff_id) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('identity.session');
create index session_of_staff on identity.session (organisation_id, staff_id);

create table identity.sign_in_link (
  organisation_id uuid not null,
  sign_in_link_id uuid not null,
  code_hash bytea not null,
  staff_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, sign_in_link_id),
  unique (organisation_id, code_hash),
  foreign key (organisation_id, staff_id) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('identity.sign_in_link');
create index sign_in_link_of_staff on identity.sign_in_link (organisation_id, staff_id);

-- A key with which another system of the organisation calls the API.
create table identity.api_key (
  organisation_id uuid not null,
  api_key_id uuid not null,
  name text not null,
  key_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, api_key_id),
  unique (organisation_id, key_hash),
  foreign key (organisation_id, made_by) references identity.staff (organisation_id, staff_id)
);
select platform.make_tenant_table('identity.api_key');
create index api_key_of_maker on identity.api_key (organisation_id, made_by);
