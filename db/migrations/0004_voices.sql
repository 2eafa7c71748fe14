-- Who spoke: a return code for everyone, a contact only with a purpose and an end.

create schema voices;

-- The code is kept as a hash, by which it is found, and encrypted, for links in messages. Erasure empties both.
create table voices.speaker (
  organisation_id uuid not null,
  speaker_id uuid not null,
  return_code_hash bytea,
  return_code_encrypted text,
  language text not null,
  kind text not null default 'person' check (kind in ('person', 'firm', 'association', 'officer')),
  first_spoke_at timestamptz not null,
  primary key (organisation_id, speaker_id),
  unique (organisation_id, return_code_hash)
);
select platform.make_tenant_table('voices.speaker');

-- The address is emptied when its time is over; the hash stays for caps and opt-outs until an erasure empties it too.
create table voices.contact (
  organisation_id uuid not null,
  contact_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  purpose text not null check (purpose in ('ask', 'tell')),
  address_encrypted text,
  address_hash bytea,
  taken_at timestamptz not null,
  kept_until_at timestamptz not null,
  primary key (organisation_id, contact_id)
);
select platform.make_tenant_table('voices.contact');
create index contact_of_hash on voices.contact (organisation_id, address_hash);
create index contact_to_forget on voices.contact (organisation_id, kept_until_at) where address_encrypted is not null;

-- A speaker's consent to be told what came of it, and the contact it keeps.
create table voices.consent (
  organisation_id uuid not null,
  consent_id uuid not null,
  speaker_id uuid not null,
  contact_id uuid not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, consent_id),
  unique (organisation_id, speaker_id, contact_id),
  foreign key (organisation_id, speaker_id) references voices.speaker (organisation_id, speaker_id),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('voices.consent');
create index consent_of_contact on voices.consent (organisation_id, contact_id);

create table voices.opt_out (
  organisation_id uuid not null,
  address_hash bytea not null,
  purpose text not null check (purpose in ('ask', 'tell')),
  opted_out_at timestamptz not null,
  primary key (organisation_id, address_hash, purpose)
);
select platform.make_tenant_table('voices.opt_out');

-- Each reading of a contact in the clear: by whom and why.
create table voices.contact_reading (
  organisation_id uuid not null,
  contact_reading_id uuid not null,
  contact_id uuid not null,
  read_at timestamptz not null,
  read_by uuid,
  why text not null,
  primary key (organisation_id, contact_reading_id),
  foreign key (organisation_id, contact_id) references voices.contact (organisation_id, contact_id)
);
select platform.make_tenant_table('voices.contact_reading', 'select, insert, delete');
create index contact_reading_of_contact on voices.contact_reading (organisation_id, contact_id);
create index contact_reading_by_time on voices.contact_reading (organisation_id, read_at desc, contact_reading_id desc);

create table voices.erasure (
  organisation_id uuid not null,
  erasure_id uuid not null,
  speaker_id uuid not null,
  erased_at timestamptz not null,
  words_kept boolean not null,
  primary key (organisation_id, erasure_id),
  foreign key (organisation_id, speaker_id) references voices.speaker (organisation_id, speaker_id)
);
select platform.make_tenant_table('voices.erasure', 'select, insert');
create index erasure_of_speaker on voices.erasure (organisation_id, speaker_id);
