import type { Reading } from './ptv.reading.ts'
import { readRecord } from './ptv.reading.ts'
import { id, lookUp, namesIn, text, textsIn, wordsOf } from './ptv.values.ts'
import { contactIn } from './v11.contact.ts'

type Kind =
  | 'municipality'
  | 'joint_authority'
  | 'wellbeing_county'
  | 'region'
  | 'state'
  | 'firm'
  | 'association'
  | 'other'

const kinds: Readonly<Record<string, Kind>> = {
  Municipality: 'municipality',
  JointMunicipalAuthority: 'joint_authority',
  WellbeingServicesCounty: 'wellbeing_county',
  WellbeingServiceCounty: 'wellbeing_county',
  SotePublic: 'wellbeing_county',
  RegionalOrganization: 'region',
  Region: 'region',
  State: 'state',
  Company: 'firm',
  SotePrivate: 'firm',
  Organization: 'association',
  TT1: 'other',
  TT2: 'other',
}

/** An organisation as v11 returns it. */
export function readV11Organisation(given: unknown) {
  return readRecord(
    given,
    { id: 'id', names: 'organizationNames' },
    (parts, names) => {
      const descriptions = textsIn(parts, 'organizationDescriptions')
      return {
        parentSourceId: parts.value('parentOrganizationId', id) ?? null,
        // The list of types has grown over the years: one that is new is no fault of the record.
        kind: lookUp(kinds, parts.value('organizationType', text)) ?? ('other' as const),
        businessId: parts.value('businessCode', text) || null,
        oid: parts.value('oid', text) || null,
        names: wordsOf(names, 'Name', 'AlternativeName'),
        descriptions: wordsOf(descriptions, 'Description', 'Summary'),
        contact: contactIn(parts, {
          phones: ['phoneNumbers'],
          emails: ['emails'],
          webPages: ['webPages'],
          addresses: ['addresses'],
        }),
      }
    },
    (parts) => namesIn(parts, 'organizationNames'),
  )
}

export type OrganisationRecord = RecordOf<typeof readV11Organisation>
export type RecordOf<Read extends (given: unknown) => Reading<unknown>> = NonNullable<
  ReturnType<Read>['record']
>
