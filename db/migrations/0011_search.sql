-- Search among services. Rows of words under an ordinary btree: the operators of full text and of trigrams are not leakproof,
-- so that PostgreSQL would leave their indexes aside under a policy.

-- Which published services are in the index, and from which texts: the same texts again change nothing.
create table catalogue.service_search (
  organisation_id uuid not null, service_id uuid not null,
  content_hash bytea not null check (length(content_hash) = 32),
  indexed_at timestamptz not null,
  primary key (organisation_id, service_id),
  foreign key (organisation_id, service_id) references catalogue.service
);
select platform.make_tenant_table('catalogue.service_search');

-- `fi:uimahal` of "uimahallin": how much the term says of the service, and the best place where it stands.
create table catalogue.service_search_term (
  organisation_id uuid not null, term text not null, service_id uuid not null,
  weight real not null check (weight > 0),
  field text not null check (field in ('name', 'keyword', 'summary', 'channel', 'code', 'description')),
  word text not null,
  primary key (organisation_id, term, service_id),
  foreign key (organisation_id, service_id) references catalogue.service_search on delete cascade
);
select platform.make_tenant_table('catalogue.service_search_term');
create index service_search_term_of_service on catalogue.service_search_term (organisation_id, service_id);
create index service_search_term_by_weight on catalogue.service_search_term (organisation_id, term, weight desc, service_id);

-- Three letters in a row, of each term: finds the terms that are like a misspelt one. A term that no service has any
-- more finds nothing.
create table catalogue.service_search_gram (
  organisation_id uuid not null, gram text not null, term text not null,
  primary key (organisation_id, gram, term)
);
select platform.make_tenant_table('catalogue.service_search_gram');

-- The same services for those who look and do not ask: under each letter and each code, in each language of the interface, by
-- the name they have in it. A page reads fifty rows and counts nothing.
create table catalogue.service_listing (
  organisation_id uuid not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  -- `letter:K`, `life_event:KE1`, `target_group:KR1.2`, `service_class:P25`; a code stands for those below it, too.
  heading text not null,
  service_id uuid not null, name text not null,
  primary key (organisation_id, language, heading, service_id),
  foreign key (organisation_id, service_id) references catalogue.service_search on delete cascade
);
select platform.make_tenant_table('catalogue.service_listing');
create index service_listing_of_service on catalogue.service_listing (organisation_id, service_id);
create index service_listing_by_name
  on catalogue.service_listing (organisation_id, language, heading, name collate "fi-x-icu", service_id);

create table catalogue.service_heading (
  organisation_id uuid not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  heading text not null, services int not null check (services > 0),
  primary key (organisation_id, language, heading)
);
select platform.make_tenant_table('catalogue.service_heading');
