import type { RoomHoldings } from '../../platform/holding.ts'

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'reviews',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Julkaistaviksi ehdotetut sanat, joista henkilötiedot on peitetty, ja päätökset niistä',
        sv: 'Ord som föreslagits för publicering, med personuppgifterna maskerade, och besluten om dem',
        en: 'Words proposed for publishing, with personal data masked, and the decisions on them',
      },
      why: {
        fi: 'Ihminen tarkistaa sanat ennen julkaisua',
        sv: 'En människa granskar orden före publiceringen',
        en: 'A person reviews words before they are published',
      },
      kept: {
        fi: 'Kunnes asukas poistaa sanansa',
        sv: 'Tills invånaren raderar sina ord',
        en: 'Until the resident erases the words',
      },
      tables: {
        'moderation.review': ['words', 'suggested_words', 'language', 'asked_by'],
        'moderation.release': ['words', 'released_by'],
        'moderation.withholding': ['why', 'withheld_by'],
      },
      counted: { table: 'moderation.review', since: 'asked_at' },
      removals: [{ event: 'review emptied' }],
    },
  ],
  impersonal: [],
}
