-- The data protection officer sees the record of processing and who has read contacts, and nothing of what people said.
alter table identity.role_assignment drop constraint role_assignment_role_check,
  add constraint role_assignment_role_check check (role in
    ('administrator', 'developer', 'frontline', 'director', 'viewer', 'data_protection'));
alter table identity.group_role drop constraint group_role_role_check,
  add constraint group_role_role_check check (role in
    ('administrator', 'developer', 'frontline', 'director', 'viewer', 'data_protection'));

-- What is over is removed by its end.
create index session_by_end on identity.session (organisation_id, expires_at);
create index sign_in_link_by_end on identity.sign_in_link (organisation_id, expires_at);

-- Somebody says that a telephone or mailbox is theirs: the code sent there proves it for an hour.
create table voices.contact_claim (
  organisation_id uuid not null,
  contact_claim_id uuid not null,
  contact_id uuid not null,
  -- Who had spoken through it when it was claimed.
  speaker_ids uuid[] not null,
  code_hash bytea not null,
  claimed_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organisation_id, contact_claim_id),
  unique (organisation_id, code_hash),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('voices.contact_claim');
create index contact_claim_of_contact on voices.contact_claim (organisation_id, contact_id);
create index contact_claim_by_end on voices.contact_claim (organisation_id, expires_at);
