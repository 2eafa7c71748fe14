import type { Role } from '../src/platform/access.ts'
import type { Organisation } from '../src/platform/context.ts'
import type { Text, Words } from '../src/platform/texts.ts'
import { type DemoAsk, asks, asksOfJointAuthority } from './asks.ts'
import {
  type DemoService,
  type DemoUnit,
  servicesOfJointAuthority,
  units,
  unitsOfJointAuthority,
} from './catalogue.ts'
import { type PtvFile, ptvFileOf } from './catalogue/ptv.ts'
import { type DemoVoice, voices, voicesOfJointAuthority } from './voices.ts'

export type DemoOrganisation = Omit<Organisation, 'id' | 'logo'> & {
  /** As it signs its texts. */
  signature: Text
  brand: { colour: string; accent: string }
  senders: { sms: string; email: string }
  groups: readonly { group: string; role: Role; unit: string | null }[]
  units: readonly DemoUnit[]
  services: readonly DemoService[]
  /** What is imported beside those entered by hand. */
  catalogue?: (present: Date) => PtvFile
  asks: readonly DemoAsk[]
  voices: readonly DemoVoice[]
  statements: { privacy: Words; accessibility: Words }
  /** The system that tells of visits, as its key is named. */
  visitSystem: string
}

const invented = { languages: ['fi', 'sv', 'en'], requiredLanguages: ['fi', 'sv'], invented: true }

const ofOrganisation = [
  { group: 'paakayttajat', role: 'administrator', unit: null },
  { group: 'kehittajat', role: 'developer', unit: null },
  { group: 'johto', role: 'director', unit: null },
  { group: 'katselijat', role: 'viewer', unit: null },
  { group: 'tietosuoja', role: 'data_protection', unit: null },
] as const

export const municipality: DemoOrganisation = {
  ...invented,
  slug: 'kaikuranta',
  kind: 'municipality',
  names: { fi: 'Kaikuranta', sv: 'Ekostrand', en: 'Kaikuranta' },
  signature: { fi: 'Kaikuranta', sv: 'Ekostrand', en: 'Kaikuranta' },
  // The deep green of a bay in June, and the rowan's berries.
  brand: { colour: '#0b5351', accent: '#f4a259' },
  senders: { sms: '+358490009999', email: 'palaute@kaikuranta.example' },
  groups: [...ofOrganisation, { group: 'kirjasto', role: 'frontline', unit: 'kirjasto' }],
  units,
  services: [],
  catalogue: (present) => ptvFileOf(units, present),
  asks,
  voices,
  statements: statementsOf({
    fi: 'Kaikurannan kunta',
    sv: 'Ekostrands kommun',
    en: 'The municipality of Kaikuranta',
  }),
  visitSystem: 'Asiointitiedot',
}

export const jointAuthority: DemoOrganisation = {
  ...invented,
  slug: 'kaikulahti',
  kind: 'joint_authority',
  names: {
    fi: 'Kaikulahden koulutuskuntayhtymä',
    sv: 'Ekovikens utbildningssamkommun',
    en: 'Kaikulahti Joint Authority for Education',
  },
  signature: { fi: 'Kaikulahti', sv: 'Ekoviken', en: 'Kaikulahti' },
  brand: { colour: '#5b2a6e', accent: '#ffd166' },
  senders: { sms: '+358490009998', email: 'palaute@kaikulahti.example' },
  groups: ofOrganisation,
  units: unitsOfJointAuthority,
  services: servicesOfJointAuthority,
  asks: asksOfJointAuthority,
  voices: voicesOfJointAuthority,
  statements: statementsOf({
    fi: 'Kaikulahden koulutuskuntayhtymä',
    sv: 'Ekovikens utbildningssamkommun',
    en: 'Kaikulahti Joint Authority for Education',
  }),
  visitSystem: 'Opintohallinto',
}

function statementsOf(controller: Text) {
  return {
    privacy: {
      fi: `Rekisterinpitäjä on ${controller.fi}. Organisaatio on keksitty, joten kenenkään oikeita tietoja täällä ei ole.`,
      sv: `Personuppgiftsansvarig är ${controller.sv}. Organisationen är påhittad, så här finns inga riktiga personers uppgifter.`,
      en: `The controller is ${controller.en}. The organisation is invented, so nobody's real data is here.`,
    },
    accessibility: {
      fi: 'Jos jokin sivu ei toimi sinulle, kerro siitä palautelomakkeella. Vastaamme kahden viikon kuluessa.',
      sv: 'Om någon sida inte fungerar för dig, berätta det med responsblanketten. Vi svarar inom två veckor.',
      en: 'If a page does not work for you, tell us with the feedback form. We answer within two weeks.',
    },
  }
}
