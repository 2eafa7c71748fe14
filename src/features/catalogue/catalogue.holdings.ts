import type { FileColumn, RoomHoldings } from '../../platform/holding.ts'
import type { SealedColumn } from '../../platform/secrets/sealed-column.ts'
import { apiKeyPurpose } from './import-source.model.ts'

export const sealed: readonly SealedColumn[] = [
  { table: 'catalogue.import_source', column: 'api_key_encrypted', purpose: apiKeyPurpose },
]

/** Columns that point to stored files. */
export const files: readonly FileColumn[] = [
  { name: 'import', table: 'catalogue.import', column: 'file_key' },
]

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'service responsibilities',
      whose: 'staff',
      basis: 'public_task',
      what: {
        fi: 'Palvelujen vastuuhenkilöt, tietojen varmistajat ja tuontien käynnistäjät',
        sv: 'Tjänsternas ansvarspersoner, de som bekräftat uppgifter och de som startat importer',
        en: 'Who is responsible for services, who assured their data and who started imports',
      },
      why: {
        fi: 'Tiedetään, keneltä palvelusta kysytään',
        sv: 'Man vet vem man ska fråga om tjänsten',
        en: 'It is known whom to ask about a service',
      },
      kept: {
        fi: 'Kunnes vastuu vaihtuu; varmistus, kunnes palvelu varmistetaan uudelleen',
        sv: 'Tills ansvaret byts; bekräftelsen tills tjänsten bekräftas på nytt',
        en: 'Until the responsibility changes; an assurance until the service is assured again',
      },
      tables: {
        'catalogue.service_responsible': ['staff_id', 'named_at'],
        'catalogue.assurance': ['assured_by', 'assured_at'],
        'catalogue.import': ['requested_by', 'requested_at'],
      },
      counted: { table: 'catalogue.service_responsible', since: 'named_at' },
    },
  ],
  // Contacts in it are those of services and offices, published by the organisation itself.
  impersonal: [
    'catalogue.channel',
    'catalogue.channel_address',
    'catalogue.connection',
    'catalogue.cost',
    'catalogue.import_fault',
    'catalogue.import_move',
    'catalogue.import_source',
    'catalogue.listed_organisation',
    'catalogue.location_unit',
    'catalogue.processing_time',
    'catalogue.producer',
    'catalogue.responsibility',
    'catalogue.service',
    'catalogue.service_code',
    'catalogue.service_description',
    'catalogue.service_detail',
    'catalogue.service_heading',
    'catalogue.service_listing',
    'catalogue.service_own_code',
    'catalogue.service_own_sensitivity',
    'catalogue.service_own_unit',
    'catalogue.service_publication',
    'catalogue.service_search',
    'catalogue.service_search_gram',
    'catalogue.service_search_term',
    'catalogue.service_segment',
    'catalogue.service_wording',
    'catalogue.source_record',
    'catalogue.unit_linking',
    'catalogue.unit_linking_line',
  ],
}
