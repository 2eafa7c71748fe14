import type { Actor } from '../src/platform/context.ts'
import { inLanguage } from '../src/platform/texts.ts'
import { assignFeedback } from '../src/features/listening/assignment.actions.ts'
import { replyToFeedback } from '../src/features/listening/feedback-reply.actions.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { findFeedbackByWords } from './demo.queries.ts'
import { type Scene, succeeded } from './scene.ts'
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
      for (const [voice, words] of waiting) {
        if (!chance.happens(0.4)) continue
        if (await reply(stage, staffOf(voice.service), voice, words)) waiting.delete(voice)
      }
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

/** Takes it upon themselves and writes back; says whether there was anything to answer. */
export async function reply(scene: Scene, author: Actor, voice: DemoVoice, words: string): Promise<boolean> {
  if (author.kind !== 'staff') return false
  const { id, name } = author
  return scene.act(author, async (tx, ctx) => {
    const feedbackId = await findFeedbackByWords(tx, voice.words)
    if (!feedbackId) return false
    const { language } = voice
    const typed = `${words}\n\n${name}\n${inLanguage(ctx.organisation.names, language).text}`
    succeeded(await assignFeedback(tx, ctx, { feedbackId, staffId: id }))
    succeeded(await replyToFeedback(tx, ctx, { feedbackId, typed, language, seenCount: 0 }))
    return true
  })
}
