-- Many messages leave at once: they are marked as under way by the dozen, in one transaction, and each in its own row.

alter table messaging.gateway
  drop constraint gateway_kind_check,
  add constraint gateway_kind_check check (kind in ('outbox', 'http', 'smtp', 'smpp'));

-- A message that is to leave, until what became of it is written. One that has begun is being handed to the gateway now;
-- found begun by whoever holds the sending next, it may have left.
create table messaging.waiting_message (
  organisation_id uuid not null,
  message_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  due_at timestamptz not null,
  begun_at timestamptz,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
) with (fillfactor = 70);
select platform.make_tenant_table('messaging.waiting_message');
create index waiting_message_by_time on messaging.waiting_message (organisation_id, channel, due_at);

-- What was planned before this table was. Each organisation by itself, because the owner sees no more than the program does.
do $$
declare organisation uuid;
begin
  for organisation in select organisation_id from identity.organisation loop
    perform set_config('app.organisation_id', organisation::text, true);
    insert into messaging.waiting_message (organisation_id, message_id, channel, due_at, begun_at)
    select message.organisation_id, message.message_id, message.channel, message.send_at, attempt.began_at
    from messaging.message
    left join messaging.message_attempt attempt on attempt.organisation_id = message.organisation_id
      and attempt.message_id = message.message_id and attempt.failed_at is null
      and not exists (select from messaging.uncertainty_decision decision
        where decision.organisation_id = attempt.organisation_id and decision.message_id = attempt.message_id
          and decision.attempt = attempt.attempt)
    where not exists (select from messaging.message_result result
      where result.organisation_id = message.organisation_id and result.message_id = message.message_id);
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;

-- A long text travels in parts, and each has an id and receipts of its own.
create table messaging.message_part (
  organisation_id uuid not null,
  message_id uuid not null,
  part int not null check (part > 0),
  gateway_reference text not null,
  receipt text check (receipt in ('sent', 'delivered', 'failed')),
  primary key (organisation_id, message_id, part),
  foreign key (organisation_id, message_id) references messaging.message (organisation_id, message_id)
);
select platform.make_tenant_table('messaging.message_part');
create index message_part_of_reference on messaging.message_part (organisation_id, gateway_reference);

-- A receipt may be quicker than our own writing of what the gateway answered.
create table messaging.early_receipt (
  organisation_id uuid not null,
  gateway_reference text not null,
  kind text not null check (kind in ('sent', 'delivered', 'failed')),
  received_at timestamptz not null,
  primary key (organisation_id, gateway_reference, kind)
);
select platform.make_tenant_table('messaging.early_receipt');
create index early_receipt_by_time on messaging.early_receipt (organisation_id, received_at);

-- Whether messages go through, for the people who can mend it.
create table messaging.gateway_state (
  organisation_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  -- Of a line that is held open. The others are opened for each message.
  line text check (line in ('connecting', 'connected', 'waiting')),
  -- Since when it is as it is.
  since_at timestamptz not null,
  -- What stands in the way, as the adapter calls it; nothing where messages go through.
  fault text,
  -- The last one, kept when it is over.
  last_fault text,
  last_fault_at timestamptz,
  failures int not null default 0,
  retry_at timestamptz,
  primary key (organisation_id, channel)
);
select platform.make_tenant_table('messaging.gateway_state');
