import type { RoomHoldings } from './holding.ts'
import type { SealedColumn } from './secrets/sealed-column.ts'
import { locationPurpose } from './web/forms.ts'

export const sealed: readonly SealedColumn[] = [
  { table: 'platform.used_form', column: 'location', purpose: locationPurpose },
]

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'trail',
      whose: 'staff',
      basis: 'legal_obligation',
      what: {
        fi: 'Tapahtumaloki: kuka teki mitä ja milloin. Ei sanoja eikä yhteystietoja.',
        sv: 'Händelselogg: vem som gjorde vad och när. Inga ord och inga kontaktuppgifter.',
        en: 'The trail of events: who did what and when. No words and no contacts.',
      },
      why: {
        fi: 'Polku on ehjä ja luvaton käyttö huomataan',
        sv: 'Vägen är hel och obehörig användning upptäcks',
        en: 'The trail is whole and misuse is noticed',
      },
      kept: {
        fi: 'Toistaiseksi: lokista ei voi poistaa huomaamatta',
        sv: 'Tills vidare: ingenting kan tas bort ur loggen obemärkt',
        en: 'For the time being: nothing can be removed from it unnoticed',
      },
      tables: { 'platform.event': ['actor_id', 'name', 'happened_at'] },
      counted: { table: 'platform.event', since: 'happened_at', where: 'actor_id is not null' },
    },
  ],
  impersonal: ['platform.event_seal', 'platform.reaction_place', 'platform.used_form'],
}
