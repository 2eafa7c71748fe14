import type { Actor } from '../src/platform/context.ts'
import type { Id } from '../src/platform/id.ts'
import { inLanguage } from '../src/platform/texts.ts'
import { assignFeedback } from '../src/features/listening/assignment.actions.ts'
import { replyToFeedback } from '../src/features/listening/feedback-reply.actions.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { findFeedbackByWords } from './demo.queries.ts'
import { program, type Scene, succeeded } from './scene.ts'
import type { DemoVoice } from './voices.ts'

/** Each working day staff look at what has come, and answer in the sender's language; some wait longer than others. */
export function planReplies(given: {
  voices: readonly DemoVoice[]
  calendar: Calendar
  chance: Chance
}): (said: ReadonlyMap<DemoVoice, Date>) => { voice: DemoVoice; words: string; at: Date }[] {
  const { calendar, chance } = given
  const waiting = new Map<DemoVoice, string>()
  for (const voice of given.voices) {
    const words = voice.reply ?? thanksTo(voice, chance)
    if (words !== undefined) waiting.set(voice, words)
  }
  const mornings = Array.from({ length: 55 }, (_, index) =>
    calendar.atWork(55 - index, 9, chance.between(0, 30)),
  )
  return (said) =>
    mornings
      .toSorted((one, other) => one.getTime() - other.getTime())
      .flatMap((at) =>
        [...waiting].flatMap(([voice, words]) => {
          const isHeard = chance.happens(0.4) && (said.get(voice) ?? calendar.present) < at
          if (isHeard) waiting.delete(voice)
          return isHeard ? [{ voice, words, at }] : []
        }),
      )
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
