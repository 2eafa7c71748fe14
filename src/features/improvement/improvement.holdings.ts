import type { RoomHoldings } from '../../platform/holding.ts'

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'cases',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Tapaukset: mistä palautteista ne on koottu, kenelle on kerrottu ja kuka on vastannut',
        sv: 'Fall: vilken respons de samlats av, vem som har fått besked och vem som har ansvarat',
        en: 'Cases: which feedback they gather, who has been told and who was responsible',
      },
      why: {
        fi: 'Jokaiselle, jonka sanat johtivat muutokseen, kerrotaan siitä',
        sv: 'Var och en vars ord ledde till en förändring får veta det',
        en: 'Everyone whose words led to a change is told of it',
      },
      kept: {
        fi: 'Toistaiseksi: polku sanoista muutokseen ja takaisin ei katkea',
        sv: 'Tills vidare: vägen från ord till förändring och tillbaka bryts inte',
        en: 'For the time being: the trail from words to a change and back is not broken',
      },
      tables: {
        'improvement.case_feedback': ['feedback_id', 'gathered_by'],
        'improvement.case_quote': ['feedback_id', 'asked_by'],
        'improvement.case_ownership': ['staff_id', 'given_by'],
        'improvement.case_closure': ['closed_by'],
        'improvement.telling': ['speaker_id', 'told_at'],
      },
      counted: { table: 'improvement.case_feedback', since: 'gathered_at' },
      removals: [{ event: 'quotes removed', detail: 'count' }],
    },
  ],
  impersonal: ['improvement.case', 'improvement.measurement'],
}
