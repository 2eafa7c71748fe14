import type { Target } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import type { AskWords } from './ask.model.ts'
import { allow } from './listening.access.ts'
import type { Questionnaire } from './questionnaire.model.ts'

export type NewVersion = {
  /** Whose words they are: who may write them is decided by its service and unit. */
  target: Target
  askId: Id<'ask'>
  version: number
  words: AskWords
  questionnaire: Questionnaire
}

/** The exact words of an ask from now on. They are written once: what was answered goes on pointing at its own. */
export async function writeAskVersion(
  tx: Tx,
  ctx: Context,
  { target, askId, version, words, questionnaire }: NewVersion,
) {
  const { scale, labels, followUps, questions, background } = questionnaire
  allow(ctx, 'write ask', target)
  const organisationId = ctx.organisation.id
  await tx
    .insertInto('listening.askVersion')
    .values({
      organisationId,
      askId,
      version,
      question: JSON.stringify(words.question),
      followUp: JSON.stringify(words.followUp),
      invitation: JSON.stringify(words.invitation),
      scale,
      labels: JSON.stringify(labels),
      followUps: JSON.stringify(followUps),
      background: [...background],
      writtenBy: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      writtenAt: ctx.now,
    })
    .execute()
  if (questions.length > 0)
    await tx
      .insertInto('listening.question')
      .values(
        questions.map((question, index) => ({
          organisationId,
          askId,
          version,
          questionId: question.questionId,
          place: index + 1,
          kind: question.kind,
          words: JSON.stringify(question.words),
          labels: JSON.stringify(question.labels),
          fromScore: question.shownFor?.from ?? null,
          toScore: question.shownFor?.to ?? null,
        })),
      )
      .execute()
  await record(tx, ctx, 'ask version written', askId, { version })
}
