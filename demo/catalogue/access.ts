import type { AccessGroup, InLanguages } from './content.ts'

// The sentences that measurers of accessibility write again and again; a place names those that are true of it.
const entrance: InLanguages<string> = { fi: 'Sisäänkäynti', sv: 'Ingång', en: 'Entrance' }
const inside: InLanguages<string> = { fi: 'Sisätilat', sv: 'Inomhus', en: 'Inside' }
const arrival: InLanguages<string> = { fi: 'Saapuminen', sv: 'Ankomst', en: 'Arriving' }

const sentences = {
  parking: {
    fi: 'Pihalla on kaksi pysäköintipaikkaa liikkumisesteisille, matkaa ovelle on alle 20 metriä.',
    sv: 'På gården finns två parkeringsplatser för personer med nedsatt rörlighet, under 20 meter från dörren.',
    en: 'There are two accessible parking spaces in the yard, less than 20 metres from the door.',
  },
  stop: {
    fi: 'Bussipysäkki on 150 metrin päässä, ja reitti sieltä on tasainen.',
    sv: 'Busshållplatsen ligger 150 meter bort och vägen dit är jämn.',
    en: 'The bus stop is 150 metres away and the way from it is level.',
  },
  level: {
    fi: 'Ovi on maan tasalla ja aukeaa napista.',
    sv: 'Dörren är i marknivå och öppnas med en knapp.',
    en: 'The door is at ground level and opens with a button.',
  },
  ramp: {
    fi: 'Ovelle johtaa luiska, jossa on käsijohde kummallakin puolella.',
    sv: 'En ramp med ledstång på båda sidorna leder till dörren.',
    en: 'A ramp with handrails on both sides leads to the door.',
  },
  steps: {
    fi: 'Ovella on kolme porrasta. Soita ennakkoon, niin avaamme takaoven, jonne pääsee tasaista reittiä.',
    sv: 'Vid dörren finns tre trappsteg. Ring på förhand så öppnar vi bakdörren, som nås utan trappsteg.',
    en: 'There are three steps at the door. Call beforehand and we open the back door, which is step-free.',
  },
  lift: {
    fi: 'Kerroksesta toiseen pääsee hissillä, johon mahtuu pyörätuoli ja avustaja.',
    sv: 'Mellan våningarna går en hiss med plats för rullstol och assistent.',
    en: 'A lift between the floors has room for a wheelchair and an assistant.',
  },
  toilet: {
    fi: 'Esteetön WC on sisääntulokerroksessa.',
    sv: 'En tillgänglig toalett finns på entréplanet.',
    en: 'There is an accessible toilet on the entrance floor.',
  },
  loop: {
    fi: 'Palvelutiskillä on induktiosilmukka.',
    sv: 'Vid betjäningsdisken finns en hörselslinga.',
    en: 'The service desk has an induction loop.',
  },
  poolLift: {
    fi: 'Isoon altaaseen pääsee allasnostimella, ja suihkupyörätuolin saa lainaksi.',
    sv: 'Till den stora bassängen kommer man med lyft, och en duschrullstol finns att låna.',
    en: 'A hoist helps you into the large pool, and a shower wheelchair can be borrowed.',
  },
} satisfies Record<string, InLanguages<string>>

/** Where one comes in level. */
export const easy: readonly AccessGroup[] = [
  { group: arrival, sentences: [sentences.parking, sentences.stop] },
  { group: entrance, sentences: [sentences.level] },
  { group: inside, sentences: [sentences.toilet, sentences.loop] },
]

/** A house of several floors. */
export const withLift: readonly AccessGroup[] = [
  { group: arrival, sentences: [sentences.parking] },
  { group: entrance, sentences: [sentences.ramp] },
  { group: inside, sentences: [sentences.lift, sentences.toilet] },
]

/** An old house, which says what it lacks. */
export const withSteps: readonly AccessGroup[] = [
  { group: entrance, sentences: [sentences.steps] },
  { group: inside, sentences: [sentences.toilet] },
]

export const pool: readonly AccessGroup[] = [
  { group: arrival, sentences: [sentences.parking, sentences.stop] },
  { group: entrance, sentences: [sentences.level] },
  { group: inside, sentences: [sentences.poolLift, sentences.toilet] },
]
