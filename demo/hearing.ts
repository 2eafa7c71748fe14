import type { Actor } from '../src/platform/context.ts'
import { giveFeedback } from '../src/features/listening/feedback.actions.ts'
import { demoNumber } from '../src/features/voices/phone.model.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { type Scene, succeeded } from './scene.ts'
import { daysOf } from './visits.ts'
import type { DemoVoice } from './voices.ts'

export type Unasked = { voice: DemoVoice; at: Date; phone: string }

/** Those who speak up unasked: on the web form, or to staff who write it down for them. */
export function planUnasked(given: {
  voices: readonly DemoVoice[]
  firstNumber: number
  calendar: Calendar
  chance: Chance
}): Unasked[] {
  const { voices, calendar, chance } = given
  return voices
    .filter(({ score }) => score === undefined)
    .map((voice, index) => {
      const [from, until] = daysOf(voice)
      const at = calendar.at(chance.between(until, from), chance.between(7, 22), chance.between(0, 59))
      return { voice, at, phone: demoNumber(given.firstNumber + index) }
    })
}

/** On the web form, or at a desk where staff write it down. */
export async function speakUp(scene: Scene, speaker: Actor, voice: DemoVoice, phone: string) {
  await scene.act(speaker, async (tx, ctx) => {
    const { words, language, service } = voice
    const contact = contactOf(voice, phone)
    const channel = speaker.kind === 'staff' ? 'staff' : 'web'
    succeeded(await giveFeedback(tx, ctx, { words, language, serviceKey: service, contact, channel }))
  })
}

// Some leave an e-mail address instead of a number.
function contactOf({ tell = false, language }: DemoVoice, phone: string): string {
  if (!tell) return ''
  return language === 'sv' ? `invanare${phone.slice(-4)}@eko.example` : phone
}
