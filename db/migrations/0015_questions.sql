-- Questions beside the first one in every version of an ask; the scale a score was given on; what people tell of
-- themselves. Everything asked until now was asked on the scale 0-10, which the defaults say of the rows there are.

alter table listening.ask_version
  add column scale text not null default 'recommendation'
    check (scale in ('recommendation', 'satisfaction', 'ease', 'experience')),
  -- What values of the scale are called: [{"value": 1, "words": {"fi": ...}}, ...]
  add column labels jsonb not null default '[]',
  -- Follow-ups of their own for scores from some number up: [{"fromScore": 9, "words": {"fi": ...}}, ...]
  add column follow_ups jsonb not null default '[]',
  add column background text[] not null default '{}'
    check (background <@ array['age_group', 'gender', 'language', 'postal_code', 'difficulty']),
  add constraint ask_version_of_scale unique (organisation_id, ask_id, version, scale);

-- An answer points at the words it answered, so the words never change.
revoke update, delete on listening.ask_version from vastakaiku_program;

alter table listening.answer
  add column scale text not null default 'recommendation',
  drop constraint answer_score_check,
  drop constraint answer_organisation_id_ask_id_version_fkey;
drop index listening.answer_of_ask;
create index answer_of_ask on listening.answer (organisation_id, ask_id, version, scale);
alter table listening.answer
  add foreign key (organisation_id, ask_id, version, scale)
    references listening.ask_version (organisation_id, ask_id, version, scale),
  add check (case scale when 'recommendation' then score between 0 and 10 else score between 1 and 5 end);

-- A question keeps its id from version to version as long as it asks the same, so that its answers are counted together.
create table listening.question (
  organisation_id uuid not null,
  ask_id uuid not null,
  version int not null,
  question_id uuid not null,
  place int not null check (place > 0),
  kind text not null check (kind in
    ('recommendation', 'satisfaction', 'ease', 'experience', 'single_choice', 'multiple_choice', 'text')),
  words jsonb not null,
  -- The choices, or what values of the scale are called.
  labels jsonb not null default '[]',
  -- Asked of those whose score lies here; of everyone where both are null.
  from_score smallint,
  to_score smallint,
  primary key (organisation_id, ask_id, version, question_id),
  unique (organisation_id, ask_id, version, question_id, kind),
  unique (organisation_id, ask_id, version, place),
  foreign key (organisation_id, ask_id, version) references listening.ask_version (organisation_id, ask_id, version),
  check (from_score <= to_score)
);
select platform.make_tenant_table('listening.question', 'select, insert');

-- A free text is feedback like any other words, and this row says what it answered.
create table listening.question_answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  question_id uuid not null,
  ask_id uuid not null,
  version int not null,
  kind text not null,
  score smallint,
  choices smallint[],
  feedback_id uuid,
  answered_at timestamptz not null,
  primary key (organisation_id, answer_id, question_id),
  foreign key (organisation_id, answer_id) references listening.answer (organisation_id, answer_id),
  foreign key (organisation_id, ask_id, version, question_id, kind)
    references listening.question (organisation_id, ask_id, version, question_id, kind),
  foreign key (organisation_id, feedback_id) references listening.feedback (organisation_id, feedback_id),
  check (num_nonnulls(score, choices, feedback_id) = 1),
  check (case kind
    when 'recommendation' then score between 0 and 10
    when 'single_choice' then cardinality(choices) = 1
    when 'multiple_choice' then cardinality(choices) > 0
    when 'text' then feedback_id is not null
    else score between 1 and 5 end)
);
select platform.make_tenant_table('listening.question_answer');
create index question_answer_of_question
  on listening.question_answer (organisation_id, ask_id, version, question_id, kind);
create index question_answer_of_feedback on listening.question_answer (organisation_id, feedback_id);

-- What people tell of themselves, apart from their words: no time, no speaker, only groups.
create table listening.background_answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  kind text not null check (kind in ('age_group', 'gender', 'language', 'postal_code')),
  value text not null,
  primary key (organisation_id, answer_id, kind),
  foreign key (organisation_id, answer_id) references listening.answer (organisation_id, answer_id),
  check (case kind
    when 'age_group' then value in ('under_18', '18_29', '30_44', '45_64', '65_74', 'from_75')
    when 'gender' then value in ('woman', 'man', 'other')
    when 'language' then value in ('fi', 'sv', 'sami', 'en', 'ru', 'other')
    else value ~ '^[0-9]{5}$' end)
);
select platform.make_tenant_table('listening.background_answer');

-- Health is told only with explicit consent (GDPR, article 9): its exact words and when it was given.
create table listening.health_consent (
  organisation_id uuid not null,
  answer_id uuid not null,
  words text not null,
  language text not null,
  given_at timestamptz not null,
  primary key (organisation_id, answer_id),
  foreign key (organisation_id, answer_id) references listening.answer (organisation_id, answer_id)
);
select platform.make_tenant_table('listening.health_consent');

create table listening.difficulty (
  organisation_id uuid not null,
  answer_id uuid not null,
  kind text not null check (kind in ('moving', 'digital', 'none')),
  primary key (organisation_id, answer_id, kind),
  -- Without the consent no row can stand here.
  foreign key (organisation_id, answer_id) references listening.health_consent (organisation_id, answer_id)
);
select platform.make_tenant_table('listening.difficulty');

-- Before and after are compared on one scale.
alter table improvement.measurement
  add column scale text not null default 'recommendation'
    check (scale in ('recommendation', 'satisfaction', 'ease', 'experience'));
