import type { FileColumn, RoomHoldings } from '../../platform/holding.ts'
import type { SealedColumn } from '../../platform/secrets/sealed-column.ts'
import { keptDays } from '../messaging/sending.model.ts'
import { personsPurpose, reminderCodePurpose } from './invitation.model.ts'

export const sealed: readonly SealedColumn[] = [
  { table: 'listening.service_event_batch', column: 'persons_encrypted', purpose: personsPurpose },
  { table: 'listening.reminder', column: 'code_encrypted', purpose: reminderCodePurpose },
]

/** Columns that point to stored files. */
export const files: readonly FileColumn[] = [
  { name: 'upload', table: 'listening.upload', column: 'file_key' },
]

const untilErased = {
  fi: 'Toistaiseksi palvelun parantamista varten, ellei asukas poista niitä',
  sv: 'Tills vidare för att förbättra tjänsten, om inte invånaren raderar dem',
  en: 'For the time being, to improve the service, unless the resident erases them',
}

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'visitors',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Asioinnin tiedot, joista päätetään, kysytäänkö: yhteystieto, ikä tai ikäryhmä ja kieltojen merkit (salattuina)',
        sv: 'Uppgifter om besöket som avgör om en enkät skickas: kontaktuppgift, ålder eller åldersgrupp och spärrmarkeringar (krypterade)',
        en: 'What decides whether a visitor is asked: contact, age or age group and the flags against asking (encrypted)',
      },
      why: {
        fi: 'Kysely lähetetään niille, joille se sopii, eikä muille',
        sv: 'Enkäten skickas till dem som den passar och inte till andra',
        en: 'Those are asked whom it suits, and nobody else',
      },
      kept: {
        fi: 'Kunnes säännöt on ajettu, yleensä minuutteja',
        sv: 'Tills reglerna har körts, vanligen några minuter',
        en: 'Until the rules have run, usually minutes',
      },
      tables: { 'listening.service_event_batch': ['persons_encrypted'], 'listening.upload': ['file_key'] },
      counted: {
        table: 'listening.service_event_batch',
        since: 'received_at',
        where: 'persons_encrypted is not null',
      },
      mostDays: 2,
      removals: [{ event: 'upload file removed' }],
    },
    {
      key: 'visits',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Asioinnit ja niistä lähetetyt kyselyt: mihin käyntiin kysely ja vastaus liittyvät',
        sv: 'Besök och enkäterna om dem: vilket besök en enkät och ett svar gäller',
        en: 'Visits and the questions about them: which visit a question and an answer belong to',
      },
      why: {
        fi: 'Samasta käynnistä ei kysytä kahdesti',
        sv: 'Samma besök frågas inte om två gånger',
        en: 'Nobody is asked twice about one visit',
      },
      kept: {
        fi: `Yhteys käyntiin ${keptDays} päivää; katkaistaan joka yö. Sen jälkeen käynti ei kerro kenestäkään.`,
        sv: `Kopplingen till besöket ${keptDays} dagar; bryts varje natt. Därefter berättar besöket inte om någon.`,
        en: `The link to the visit for ${keptDays} days; cut every night. After that a visit tells of nobody.`,
      },
      tables: {
        'listening.service_event': ['source_key', 'happened_at', 'language'],
        'listening.invitation': ['service_event_id', 'contact_id', 'code_hash', 'language'],
        'listening.invitation_opening': ['opened_on'],
        'listening.invitation_refusal': ['service_event_id', 'reason'],
        'listening.invitation_withdrawal': ['reason'],
        'listening.reminder': ['code_encrypted', 'send_at'],
      },
      counted: {
        table: 'listening.invitation',
        since: 'planned_at',
        where: 'service_event_id is not null',
      },
      // An ask may wait a month before it is sent.
      mostDays: 2 * keptDays + 2,
      removals: [{ event: 'links cut', detail: 'cut' }],
    },
    {
      key: 'answers',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Vastaukset: arvosanat, valinnat, kieli ja aika',
        sv: 'Svar: betyg, val, språk och tid',
        en: 'Answers: scores, choices, language and time',
      },
      why: {
        fi: 'Nähdään, miten palvelu toimii ja paraneeko se',
        sv: 'Man ser hur tjänsten fungerar och om den blir bättre',
        en: 'It is seen how a service works and whether it gets better',
      },
      kept: untilErased,
      tables: {
        'listening.answer': ['speaker_id', 'score', 'language', 'answered_at'],
        'listening.question_answer': ['score', 'choices', 'answered_at'],
        'listening.declined_wish': ['declined_at'],
      },
      counted: { table: 'listening.answer', since: 'answered_at' },
    },
    {
      key: 'background',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Vapaaehtoiset taustatiedot: ikäryhmä, sukupuoli, kieli, postinumero',
        sv: 'Frivilliga bakgrundsuppgifter: åldersgrupp, kön, språk, postnummer',
        en: 'Optional background: age group, gender, language, postal code',
      },
      why: {
        fi: 'Nähdään, toimiiko palvelu kaikille; pieniä ryhmiä ei näytetä',
        sv: 'Man ser om tjänsten fungerar för alla; små grupper visas inte',
        en: 'It is seen whether a service works for everyone; small groups are not shown',
      },
      kept: untilErased,
      tables: { 'listening.background_answer': ['kind', 'value'] },
      counted: { table: 'listening.answer', since: 'answered_at', where: backgroundGiven() },
      removals: [{ event: 'background forgotten' }],
    },
    {
      key: 'difficulties',
      whose: 'residents',
      basis: 'explicit_consent',
      what: {
        fi: 'Vaikeus liikkua tai käyttää digipalveluja, jos asukas on erikseen suostunut siihen',
        sv: 'Svårighet att röra sig eller använda digitala tjänster, om invånaren uttryckligen har samtyckt',
        en: 'Difficulty in moving or in using digital services, where the resident has explicitly consented',
      },
      why: {
        fi: 'Nähdään, keneltä palvelu jää saamatta',
        sv: 'Man ser vem som blir utan tjänsten',
        en: 'It is seen who is left without the service',
      },
      kept: untilErased,
      tables: {
        'listening.difficulty': ['kind'],
        'listening.health_consent': ['words', 'language', 'given_at'],
      },
      counted: { table: 'listening.health_consent', since: 'given_at' },
      removals: [{ event: 'background forgotten' }],
    },
    {
      key: 'words',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Asukkaiden sanat ja niihin annetut vastaukset',
        sv: 'Invånarnas ord och svaren på dem',
        en: 'What residents have said, and the replies',
      },
      why: {
        fi: 'Palaute luetaan, siihen vastataan ja siitä opitaan',
        sv: 'Responsen läses, besvaras och ger lärdom',
        en: 'Feedback is read, replied to and learned from',
      },
      kept: untilErased,
      tables: {
        'listening.feedback': ['speaker_id', 'words', 'language', 'received_at'],
        'listening.reply': ['words', 'language', 'replied_by', 'replied_at'],
        'listening.assignment': ['staff_id', 'assigned_by'],
      },
      counted: { table: 'listening.feedback', since: 'received_at', where: 'words is not null' },
      removals: [{ event: 'words forgotten', detail: 'count' }],
    },
  ],
  impersonal: [
    'listening.ask',
    'listening.ask_service',
    'listening.ask_unit',
    'listening.ask_version',
    'listening.question',
    'listening.score_counting',
    'listening.score_day',
    'listening.upload_fault',
  ],
}

function backgroundGiven() {
  return `exists (select from listening.background_answer as given
    where given.organisation_id = answer.organisation_id and given.answer_id = answer.answer_id)`
}
