-- For how many visits the person who answered stands: the weight of their invitation, which never changes. The page of a service
-- shows what thousands answered, and read the invitation of each.
alter table listening.answer add column weight double precision not null default 1 check (weight >= 1);

-- One organisation at a time, since the policies bind the owner too.
do $$
declare
  organisation uuid;
begin
  for organisation in select organisation_id from identity.organisation loop
    perform set_config('app.organisation_id', organisation::text, true);
    update listening.answer answer set weight = invitation.weight
    from listening.invitation invitation
    where invitation.organisation_id = answer.organisation_id and invitation.invitation_id = answer.invitation_id
      and invitation.weight <> 1;
  end loop;
  perform set_config('app.organisation_id', '', true);
end
$$;

-- From now on whoever writes an answer says it.
alter table listening.answer alter column weight drop default;

drop index listening.invitation_sampled;

-- The page of a service shows what thousands answered in a season. Days that are over are counted once, at night, and the figures are
-- put together from them and from the answers of the days since.
create table listening.score_day (
  organisation_id uuid not null,
  service_id uuid not null,
  answered_on date not null,
  scale text not null,
  weight double precision not null,
  -- How many gave 0, how many 1, and so on.
  counts integer[] not null check (cardinality(counts) = 11),
  primary key (organisation_id, service_id, answered_on, scale, weight),
  foreign key (organisation_id, service_id) references catalogue.service (organisation_id, service_id)
);
select platform.make_tenant_table('listening.score_day', 'select, insert, update');

create table listening.score_counting (
  organisation_id uuid primary key,
  until_on date not null
);
select platform.make_tenant_table('listening.score_counting', 'select, insert, update');

-- An answer of a day that is counted already, and one of such a day that changes, is added to the count or taken from it: the counts
-- are those of the answers, whatever comes when. Whoever counts days waits for it under the lock, and it for them.
create function listening.add_to_score_day(answer listening.answer, change integer) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $add$
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
$add$;

create function listening.count_late_answer() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $late$
begin
  if tg_op <> 'INSERT' then
    perform listening.add_to_score_day(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform listening.add_to_score_day(new, 1);
  end if;
  return null;
end
$late$;

-- A day is counted an hour after its end at the earliest: in the hour in which most come, nothing is asked of an answer.
create trigger answer_is_late after insert on listening.answer
  for each row when (new.answered_at < now() - interval '1 hour') execute function listening.count_late_answer();
create trigger answer_changes_late after update of service_id, scale, weight, score, answered_at on listening.answer
  for each row when (least(old.answered_at, new.answered_at) < now() - interval '1 hour')
  execute function listening.count_late_answer();
create trigger answer_goes_late after delete on listening.answer
  for each row when (old.answered_at < now() - interval '1 hour') execute function listening.count_late_answer();
