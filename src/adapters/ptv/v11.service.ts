import { z } from 'zod'
import type { Parts } from './ptv.parts.ts'
import { readRecord } from './ptv.reading.ts'
import {
  choiceIn,
  flag,
  id,
  languageIn,
  namesIn,
  serviceLanguage,
  text,
  textsIn,
  webAddress,
  wordsIn,
  wordsOf,
} from './ptv.values.ts'
import { areasIn, areaTypes, chargeIn, contactIn, webPagesIn } from './v11.contact.ts'
import { openingHoursIn } from './v11.hours.ts'
import type { RecordOf } from './v11.organisation.ts'

const kinds = {
  Service: 'service',
  PermitOrObligation: 'permit',
  PermissionAndObligation: 'permit',
  ProfessionalQualification: 'qualification',
  ProfessionalQualifications: 'qualification',
} as const
const fundings = { PubliclyFunded: 'public', MarketFunded: 'market' } as const

/** A service as v11 returns it, with the texts of its general description where it has none of its own. */
export function readV11Service(given: unknown) {
  return readRecord(
    given,
    { id: 'id', names: 'serviceNames' },
    (parts, names) => {
      const texts = textsIn(parts, 'serviceDescriptions')
      const written = (type: string) => wordsOf(texts, type, `GD_${type}`)
      return {
        key: parts.value('sourceId', z.string()) ?? null,
        names: wordsOf(names, 'Name', ''),
        summaries: written('Summary'),
        description: {
          kind: choiceIn(parts, 'type', kinds) ?? ('service' as const),
          alternativeNames: wordsOf(names, 'AlternativeName'),
          descriptions: written('Description'),
          userInstructions: written('UserInstruction'),
          requirements: wordsIn(parts, 'requirements'),
          deadlines: written('DeadLine'),
          processingTimes: written('ProcessingTime'),
          validityTimes: written('ValidityTime'),
          charge: chargeIn(parts),
          chargeNotes: written('ChargeTypeAdditionalInfo'),
          funding: choiceIn(parts, 'fundingType', fundings),
          keywords: keywordsIn(parts),
          concepts: conceptsIn(parts),
          legislation: parts.each('legislation', (law) => ({
            names: wordsIn(law, 'names'),
            webPages: webPagesIn(law, 'webPages'),
          })),
          languages: parts.list('languages', serviceLanguage),
          areaKind: choiceIn(parts, 'areaType', areaTypes),
          areas: areasIn(parts),
          vouchersInUse: parts.value('serviceVouchersInUse', flag) ?? false,
          vouchers: vouchersIn(parts),
        },
        codes: [
          ...codesIn(parts, 'serviceClasses', 'service_class'),
          ...codesIn(parts, 'targetGroups', 'target_group'),
          ...codesIn(parts, 'lifeEvents', 'life_event'),
          ...codesIn(parts, 'industrialClasses', 'industrial_class'),
        ],
        responsible: responsibleIn(parts),
        producers: producersIn(parts),
        connections: connectionsIn(parts),
      }
    },
    (parts) => namesIn(parts, 'serviceNames'),
  )
}

export type ServiceRecord = RecordOf<typeof readV11Service>

function keywordsIn(parts: Parts): Record<string, string[]> {
  const byLanguage: Record<string, string[]> = {}
  for (const { language, value } of textsIn(parts, 'keywords')) (byLanguage[language] ??= []).push(value)
  return byLanguage
}

function conceptsIn(parts: Parts) {
  return parts.each('ontologyTerms', (term) => {
    const names = wordsIn(term, 'name')
    if (Object.keys(names).length === 0) return undefined
    return { address: term.value('uri', text) ?? '', names }
  })
}

type List = 'service_class' | 'target_group' | 'life_event' | 'industrial_class'

/** The code, or the address that ends in it; which codes there are is the catalogue's to know. */
function codesIn(parts: Parts, field: string, list: List) {
  return parts.each(field, (one) => {
    const code = one.value('code', text) || one.value('uri', text)
    if (!code) one.fault('code', 'required')
    return code ? { list, code } : undefined
  })
}

function vouchersIn(parts: Parts) {
  return parts.each('serviceVouchers', (one) => {
    const language = languageIn(one)
    if (!language) return undefined
    const name = one.value('value', text) ?? ''
    const note = one.value('additionalInformation', text) ?? ''
    return { language, name, address: one.value('url', webAddress) ?? '', note }
  })
}

function responsibleIn(parts: Parts) {
  return parts.each('organizations', (one) => {
    const role = one.value('roleType', text)
    if (role !== 'Responsible' && role !== 'OtherResponsible') return undefined
    const organisationSourceId = one.part('organization')?.value('id', id)
    if (!organisationSourceId) one.fault('organization', 'required')
    return organisationSourceId ? { organisationSourceId, main: role === 'Responsible' } : undefined
  })
}

const provisions = {
  SelfProducedServices: 'self_produced',
  SelfProduced: 'self_produced',
  ProcuredServices: 'procured',
  PurchaseServices: 'procured',
  Other: 'other',
  VoucherServices: 'other',
} as const

/** Who produces: an organisation of PTV, or words for one that is not there. */
function producersIn(parts: Parts) {
  return parts.each('organizations', (one) => {
    if (one.value('roleType', text) !== 'Producer') return undefined
    const organisationSourceId = one.part('organization')?.value('id', id) ?? null
    const words = wordsIn(one, 'additionalInformation')
    const named = one.part('organization')?.value('name', text)
    if (!organisationSourceId && Object.keys(words).length === 0) {
      one.fault('organization', 'required')
      return undefined
    }
    return {
      kind: choiceIn(one, 'provisionType', provisions) ?? ('other' as const),
      organisationSourceId,
      // Its name, should the organisation itself not be in the catalogue.
      names: organisationSourceId ? (named ? { fi: named } : {}) : words,
      notes: organisationSourceId ? words : {},
    }
  })
}

function connectionsIn(parts: Parts) {
  return parts.each('serviceChannels', (one) => {
    const channelSourceId = one.part('serviceChannel')?.value('id', id)
    if (!channelSourceId) {
      one.fault('serviceChannel.id', 'required')
      return undefined
    }
    const texts = textsIn(one, 'description')
    const details = one.part('contactDetails')
    const fields = {
      phones: ['phoneNumbers'],
      emails: ['emails'],
      webPages: ['webPages'],
      addresses: ['addresses'],
    }
    return {
      channelSourceId,
      charge: chargeIn(one),
      chargeNotes: wordsOf(texts, 'ChargeTypeAdditionalInfo'),
      descriptions: wordsOf(texts, 'Description', ''),
      openingHours: openingHoursIn(one),
      contact: details ? contactIn(details, fields) : { phones: [], emails: [], webPages: [], addresses: [] },
    }
  })
}
