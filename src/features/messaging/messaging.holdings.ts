import type { RoomHoldings } from '../../platform/holding.ts'
import type { SealedColumn } from '../../platform/secrets/sealed-column.ts'
import { settingsPurpose } from './gateway.model.ts'
import { bodyPurpose, keptDays, outboxPurpose } from './sending.model.ts'

export const sealed: readonly SealedColumn[] = [
  { table: 'messaging.message', column: 'body_encrypted', purpose: bodyPurpose },
  { table: 'messaging.outbox_message', column: 'recipient_encrypted', purpose: outboxPurpose },
  { table: 'messaging.gateway', column: 'settings_encrypted', purpose: settingsPurpose },
]

const monthly = {
  fi: `${keptDays} päivää; tyhjennetään joka yö. Tieto viestin kulusta jää.`,
  sv: `${keptDays} dagar; töms varje natt. Uppgiften om hur meddelandet gick fram blir kvar.`,
  en: `${keptDays} days; emptied every night. What became of the message stays.`,
}

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'messages',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Lähetettyjen viestien sisältö (salattuna) sekä se, milloin viesti lähti, tuliko se perille ja mitä se maksoi',
        sv: 'Innehållet i skickade meddelanden (krypterat) samt när de skickades, om de kom fram och vad de kostade',
        en: 'The contents of messages sent (encrypted), when they left, whether they arrived and what they cost',
      },
      why: {
        fi: 'Viesti kulkee perille kerran, ja kulku ja kulut voidaan selvittää',
        sv: 'Meddelandet kommer fram en gång, och dess väg och kostnad kan utredas',
        en: 'A message arrives once, and its way and its cost can be looked into',
      },
      kept: monthly,
      tables: {
        'messaging.message': ['contact_id', 'subject', 'body_encrypted', 'language', 'send_at'],
        'messaging.message_attempt': ['began_at', 'failed_at'],
        'messaging.message_result': ['kind', 'gateway_reference', 'attempt', 'began_at', 'happened_at'],
        'messaging.message_receipt': ['kind', 'received_at'],
        'messaging.outbox_message': ['recipient_encrypted'],
        'messaging.uncertainty_decision': ['decided_by'],
        'messaging.telling_refusal': ['contact_id', 'reason'],
      },
      counted: { table: 'messaging.message', since: 'send_at', where: 'body_encrypted is not null' },
      mostDays: keptDays + 2,
      removals: [{ event: 'messages forgotten', detail: 'messages' }],
    },
    {
      key: 'texts received',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Asukkaiden lähettämien tekstiviestien sanat viestipalvelussa',
        sv: 'Orden i sms som invånare har skickat, i meddelandetjänsten',
        en: 'The words of texts that residents have sent, in the message service',
      },
      why: {
        fi: 'Vastaus luetaan ja liitetään kyselyyn, johon se vastaa',
        sv: 'Svaret läses och kopplas till den enkät som det gäller',
        en: 'A reply is read and joined to the question it answers',
      },
      kept: monthly,
      tables: { 'messaging.inbound_text': ['contact_id', 'words', 'received_at'] },
      counted: { table: 'messaging.inbound_text', since: 'received_at', where: 'words is not null' },
      mostDays: keptDays + 2,
      removals: [{ event: 'messages forgotten', detail: 'texts' }],
    },
  ],
  impersonal: [
    'messaging.budget',
    'messaging.budget_warning',
    'messaging.cost_release',
    'messaging.early_receipt',
    'messaging.gateway',
    'messaging.gateway_state',
    'messaging.greeting_day',
    'messaging.message_part',
    'messaging.month_cost',
    'messaging.sender_id',
    'messaging.sender_number',
    'messaging.template',
    'messaging.template_fault',
    'messaging.text_price',
    'messaging.waiting_message',
  ],
}
