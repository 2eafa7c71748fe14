import type { Chance } from '../chance.ts'
import type { DemoVoice } from '../voices.ts'

/** What staff write back: to most, sooner or later, in the language they wrote in. */
export function replyTo({ reply, score, language }: DemoVoice, chance: Chance): string | undefined {
  if (reply !== undefined) return reply
  if (!chance.happens(0.75)) return undefined
  const written = (score !== undefined && score >= 8 ? thanks : concern)[language]
  return written && chance.pick(written)
}

type Replies = Readonly<Record<string, readonly string[]>>

const thanks: Replies = {
  fi: [
    'Kiitos! Tämä lämmitti koko työyhteisöä.',
    'Kiitos palautteesta. Mukava kuulla, että käynti sujui hyvin.',
    'Kiitos, että näit vaivaa ja kerroit. Tervetuloa uudestaan!',
    'Iso kiitos! Tällaisista viesteistä saa virtaa koko viikoksi.',
  ],
  sv: [
    'Tack! Det här värmde oss alla på jobbet.',
    'Tack för responsen. Roligt att höra att besöket gick bra.',
    'Tack för att du tog dig tid. Välkommen igen!',
  ],
  en: ['Thank you! This made our day.', 'Thank you for telling us. You are welcome back any time.'],
}

const concern: Replies = {
  fi: [
    'Kiitos, että kerroit. Otimme asian esille yksikön palaverissa ja etsimme ratkaisua.',
    'Kiitos palautteesta, ja pahoittelut vaivasta. Välitin viestisi asiasta vastaavalle.',
    'Kiitos. Asia on kirjattu, ja palaamme siihen, kun tiedämme enemmän.',
    'Ymmärrän harmistuksesi. Kävin asian läpi työparini kanssa, ja muutamme toimintatapaamme.',
    'Kiitos hyvästä huomiosta. Se on nyt meillä seurannassa.',
  ],
  sv: [
    'Tack för att du berättade. Vi tog upp saken på enhetens möte och söker en lösning.',
    'Tack för responsen, och förlåt för besväret. Jag förde ditt meddelande vidare till den ansvariga.',
    'Tack. Saken är antecknad och vi återkommer när vi vet mer.',
  ],
  en: [
    'Thank you for telling us. We have taken this up in our team and are looking for a way to fix it.',
    'I am sorry for the trouble. I have passed your message on to the person in charge.',
  ],
}
