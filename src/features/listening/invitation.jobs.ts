import type { Job } from '../../platform/jobs.ts'
import { readId } from '../../platform/id.ts'
import { decideInvitations } from './invitation.actions.ts'
import { cutLinks } from './invitation-link.actions.ts'
import { decideInvitationsTask, withdrawInvitationsTask } from './invitation.model.ts'
import { withdrawInvitations } from './invitation-withdrawal.actions.ts'
import { withdrawReminders } from './reminder-withdrawal.actions.ts'
import { decideReminders } from './reminder.actions.ts'

/** A transaction for each couple of hundred events: a worker that dies loses none and repeats none. */
export const decideInvitationsJob: Job = {
  task: decideInvitationsTask,
  async run({ database, clock }, ctx, payload) {
    const batchId = readId<'batch'>(String(payload['batchId']))
    if (!batchId) return
    const next = () =>
      database.write(ctx.organisation.id, (tx) =>
        decideInvitations(tx, { ...ctx, now: clock() }, { batchId }),
      )
    while ((await next()) === 'more');
  },
}

export const cutLinksJob: Job = {
  task: 'listening: cut links',
  async run({ database }, ctx) {
    const next = () => database.write(ctx.organisation.id, (tx) => cutLinks(tx, ctx))
    for (let done = await next(); done.cut + done.forgotten > 0; done = await next());
  },
}

/** Reminders whose time has come, in chunks: what one round leaves behind the next finds. */
export const remindJob: Job = {
  task: 'listening: remind',
  async run({ database, clock }, ctx) {
    const next = () =>
      database.write(ctx.organisation.id, (tx) => decideReminders(tx, { ...ctx, now: clock() }))
    while ((await next()) > 0);
  },
}

export const withdrawInvitationsJob: Job = {
  task: withdrawInvitationsTask,
  async run({ database }, ctx, payload) {
    const askId = readId<'ask'>(String(payload['askId']))
    if (!askId) return
    const next = () => database.write(ctx.organisation.id, (tx) => withdrawInvitations(tx, ctx, { askId }))
    while ((await next()) === 'more');
    const nextReminders = () =>
      database.write(ctx.organisation.id, (tx) => withdrawReminders(tx, ctx, { askId }))
    while ((await nextReminders()) === 'more');
  },
}
