import type { FileColumn, RoomHoldings } from '../../platform/holding.ts'
import type { SealedColumn } from '../../platform/secrets/sealed-column.ts'
import { clientSecretPurpose } from './identity-provider.model.ts'
import { idTokenPurpose, keptSignInDays } from './session.model.ts'

export const sealed: readonly SealedColumn[] = [
  { table: 'identity.identity_provider', column: 'client_secret_encrypted', purpose: clientSecretPurpose },
  { table: 'identity.session', column: 'id_token_encrypted', purpose: idTokenPurpose },
]

/** Columns that point to stored files. */
export const files: readonly FileColumn[] = [
  { name: 'logo', table: 'identity.organisation', column: 'logo_key' },
]

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'staff',
      whose: 'staff',
      basis: 'public_task',
      what: {
        fi: 'Henkilöstön nimet, työsähköpostit, tunnisteet, roolit ja sijaisuudet',
        sv: 'Personalens namn, e-postadresser i arbetet, identifierare, roller och vikariat',
        en: 'Names, work e-mail addresses, identifiers, roles and substitutions of staff',
      },
      why: {
        fi: 'Kirjautuminen, oikeudet ja vastuut',
        sv: 'Inloggning, rättigheter och ansvar',
        en: 'Signing in, rights and responsibilities',
      },
      kept: {
        fi: 'Toistaiseksi: nimi kertoo, kuka on vastannut ja päättänyt',
        sv: 'Tills vidare: namnet berättar vem som har svarat och beslutat',
        en: 'For the time being: the name tells who replied and decided',
      },
      tables: {
        'identity.staff': ['name', 'email', 'subject', 'language', 'joined_at', 'left_on'],
        'identity.role_assignment': ['role', 'from_on', 'until_on'],
        'identity.substitution': ['absent_id', 'substitute_id', 'from_on', 'until_on'],
      },
      counted: { table: 'identity.staff', since: 'joined_at' },
    },
    {
      key: 'sign-ins',
      whose: 'staff',
      basis: 'public_task',
      what: {
        fi: 'Kirjautumiset ja kertakirjautumislinkit (tunnisteina, joista niitä ei voi lukea)',
        sv: 'Inloggningar och engångslänkar (som koder ur vilka de inte kan läsas)',
        en: 'Sign-ins and one-time links (as marks from which they cannot be read)',
      },
      why: {
        fi: 'Henkilöstö pysyy kirjautuneena työpäivän',
        sv: 'Personalen förblir inloggad under arbetsdagen',
        en: 'Staff stay signed in for a working day',
      },
      kept: {
        fi: `${keptSignInDays} päivää päättymisestä; poistetaan joka yö`,
        sv: `${keptSignInDays} dagar efter att de upphört; raderas varje natt`,
        en: `${keptSignInDays} days after their end; removed every night`,
      },
      tables: {
        'identity.session': ['token_hash', 'staff_id', 'began_at', 'id_token_encrypted'],
        'identity.sign_in_link': ['code_hash', 'staff_id', 'made_at', 'used_at'],
      },
      counted: { table: 'identity.session', since: 'began_at' },
      mostDays: keptSignInDays + 2,
      removals: [{ event: 'sign-ins forgotten', detail: 'count' }],
    },
  ],
  impersonal: [
    'identity.api_key',
    'identity.brand',
    'identity.group_role',
    'identity.identity_provider',
    'identity.organisation',
    'identity.statement',
    'identity.unit',
  ],
}
