import type { Actor } from '../src/platform/context.ts'
import type { Id } from '../src/platform/id.ts'
import { inLanguage } from '../src/platform/texts.ts'
import { assignFeedback } from '../src/features/listening/assignment.actions.ts'
import { replyToFeedback } from '../src/features/listening/feedback-reply.actions.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { findFeedbackByWords } from './demo.queries.ts'
import { program, type Scene, succeeded } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Timeline } from './timeline.ts'
import type { DemoVoice } from './voices.ts'

/** Each working day staff look at what has come, and answer in the sender's language; some wait longer than others. */
export function planReplies(given: {
  stage: Stage
  voices: readonly DemoVoice[]
  /** Who answers for a service. */
  staffOf: (service: string) => Actor
  calendar: Calendar
  chance: Chance
  timeline: Timeline
}) {
  const { stage, staffOf, calendar, chance, timeline } = given
  const waiting = new Map<DemoVoice, string>()
  for (const voice of given.voices) {
    const words = voice.reply ?? thanksTo(voice, chance)
    if (words !== undefined) waiting.set(voice, words)
  }
  for (let daysAgo = 55; daysAgo > 0; daysAgo--) {
    const morning = calendar.atWork(daysAgo, 9, chance.between(0, 30))
    timeline.plan(morning, async () => {
      const looked = [...waiting].filter(() => chance.happens(0.4))
      const said = await findSaid(
        stage,
        looked.map(([voice]) => voice),
      )
      const written = looked.flatMap(([voice, words]) => {
        const feedbackId = said.get(voice.words)
        return feedbackId ? [{ voice, words, feedbackId }] : []
      })
      for (const { voice } of written) waiting.delete(voice)
      await Promise.all(written.map((one) => reply(stage, staffOf(one.voice.service), one)))
    })
  }
}

function thanksTo({ score = 0, language }: DemoVoice, chance: Chance): string | undefined {
  if (score < 9 || !chance.happens(0.8)) return undefined
  const said = thanks[language]
  return said && chance.pick(said)
}

const thanks: Readonly<Record<string, readonly string[]>> = {
  fi: [
    'Kiitos! Luin palautteesi ääneen aamupalaverissa, ja siitä tuli hyvä mieli koko porukalle.',
    'Kiitos, että kerroit. Tällainen palaute kantaa pitkälle.',
    'Lämmin kiitos! Välitän tämän niille, joille se kuuluu.',
  ],
  sv: [
    'Tack! Jag läste upp din respons på morgonmötet och alla blev glada.',
    'Varmt tack för att du berättade!',
  ],
  en: ['Thank you! I read this aloud at our morning meeting.', 'Thank you for taking the time to tell us.'],
}

/** What has been said by now of what these will say. */
export async function findSaid(scene: Scene, voices: readonly DemoVoice[]) {
  return scene.act(program, (tx) =>
    findFeedbackByWords(
      tx,
      voices.map(({ words }) => words),
    ),
  )
}

export type Written = { voice: DemoVoice; words: string; feedbackId: Id<'feedback'> }

/** Takes it upon themselves and writes back. */
export async function reply(scene: Scene, author: Actor, { voice, words, feedbackId }: Written) {
  if (author.kind !== 'staff') return
  const { id, name } = author
  await scene.act(author, async (tx, ctx) => {
    const { language } = voice
    const typed = `${words}\n\n${name}\n${inLanguage(ctx.organisation.names, language).text}`
    succeeded(await assignFeedback(tx, ctx, { feedbackId, staffId: id }))
    succeeded(await replyToFeedback(tx, ctx, { feedbackId, typed, language, seenCount: 0 }))
  })
}
