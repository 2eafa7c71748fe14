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

-- All that the figures of a service are counted from stands in the index itself.
drop index listening.answer_of_service;
create index answer_of_service on listening.answer (organisation_id, service_id, answered_at) include (scale, weight, score);
drop index listening.invitation_sampled;
