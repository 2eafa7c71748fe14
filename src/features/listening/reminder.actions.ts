import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import { planMessages } from '../messaging/message.intake.ts'
import { type AskSettings, rulesOf } from './ask.model.ts'
import { getAsk } from './ask.queries.ts'
import { lockHistories } from './contact-history.actions.ts'
import { answerLink, exampleLink, type History, reminderCodePurpose } from './invitation.model.ts'
import { invitationWords } from './invitation.texts.ts'
import { allow } from './listening.access.ts'
import { openAskPurse } from './purse.actions.ts'
import { decideReminder, type ReminderRefusal } from './reminder.model.ts'
import { type DueReminder, listDueReminders } from './reminder.queries.ts'

const chunkSize = 500

type Decided = { due: DueReminder; refusal: ReminderRefusal | null; sendAt: Date }

/** Decides the reminders whose time has come, each by what has become of its invitation; answers how many there were. */
export async function decideReminders(tx: Tx, ctx: Context): Promise<number> {
  allow(ctx, 'decide invitations')
  const due = await listDueReminders(tx, { now: ctx.now, limit: chunkSize })
  if (due.length === 0) return 0
  const asks = new Map<string, AskSettings & { closedAt: Date | null }>()
  for (const askId of new Set(due.map((one) => one.askId))) asks.set(askId, await getAsk(tx, askId))
  const histories = await lockHistories(
    tx,
    ctx,
    due.flatMap(({ addressHash }) => addressHash ?? []),
  )

  const purse = await openAskPurse(tx, ctx, 'reminder')
  const decided: Decided[] = []
  const waiting: { invitationId: string; at: Date }[] = []
  for (const one of due) {
    const ask = asks.get(one.askId)
    if (!ask) continue
    const decision = decideReminder(
      {
        ...one,
        optedOut: one.stopped.length > 0,
        askClosed: ask.closedAt !== null,
        others: othersOf(one, histories),
      },
      rulesOf(ask),
      { now: ctx.now, affordable: (sendAt) => purse.pays({ ...one, sendAt, body: () => bodyOf(ctx, one) }) },
    )
    if (!decision.ok) decided.push({ due: one, refusal: decision.reason, sendAt: ctx.now })
    else if (decision.value.kind === 'send')
      decided.push({ due: one, refusal: null, sendAt: decision.value.at })
    else waiting.push({ invitationId: one.invitationId, at: decision.value.at })
  }
  await purse.close()
  await sendReminders(tx, ctx, decided)
  await writeDecided(tx, ctx, decided)
  for (const { invitationId, at } of waiting)
    await tx
      .updateTable('listening.reminder')
      .set({ sendAt: at })
      .where('invitationId', '=', invitationId)
      .execute()
  const sent = decided.filter(({ refusal }) => refusal === null).length
  const details = { sent, refused: decided.length - sent, waiting: waiting.length }
  await record(tx, ctx, 'reminders decided', ctx.organisation.id, details)
  return due.length
}

function othersOf({ addressHash, invitationId }: DueReminder, histories: ReadonlyMap<string, History>) {
  const { texts } = histories.get(addressHash?.toString('hex') ?? '') ?? { texts: [] }
  return texts.filter((text) => text.invitationId !== invitationId)
}

async function sendReminders(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const messages = decided.flatMap(({ due, refusal, sendAt }) => {
    if (refusal !== null) return []
    const { channel, contactId, invitationId: causeId, serviceId } = due
    const code = decrypt(ctx.secrets, ctx.organisation.id, due.codeEncrypted, reminderCodePurpose)
    const words = wordsOf(ctx, due, answerLink(ctx, code))
    return { purpose: 'reminder' as const, channel, contactId, causeId, serviceId, sendAt, ...words }
  })
  await planMessages(tx, ctx, messages)
}

// The code is forgotten whatever was decided: its link is sent once more or never.
async function writeDecided(tx: Tx, ctx: Context, decided: readonly Decided[]) {
  const rows = decided.map(({ due, refusal, sendAt }) => ({
    invitation_id: due.invitationId,
    refusal,
    send_at: sendAt,
  }))
  await sql`
    update listening.reminder set decided_at = ${ctx.now}, code_encrypted = null, refusal = one.refusal, send_at = one.send_at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as one (invitation_id uuid, refusal text, send_at timestamptz)
    where reminder.invitation_id = one.invitation_id`.execute(tx)
}

function bodyOf(ctx: Context, due: DueReminder): string {
  return wordsOf(ctx, due, exampleLink(ctx)).body
}

function wordsOf(ctx: Context, due: DueReminder, link: string) {
  const { channel, language: wished, written, question, serviceNames: names, sensitive } = due
  const { organisation, language: fallback } = ctx
  const service = { names, sensitive }
  const words = { written, question, service, link, reminder: true, fallback }
  return invitationWords({ organisation, channel, wished, ...words })
}
