import type { Role } from '../../platform/access.ts'
import type { Text } from '../../platform/texts.ts'

export const roleNames = {
  administrator: { fi: 'Pääkäyttäjä', sv: 'Huvudanvändare', en: 'Administrator' },
  developer: { fi: 'Palvelukehittäjä', sv: 'Tjänsteutvecklare', en: 'Service developer' },
  frontline: { fi: 'Asiakastyöntekijä', sv: 'Kundarbetare', en: 'Front-line worker' },
  director: { fi: 'Johtaja', sv: 'Ledare', en: 'Director' },
  viewer: { fi: 'Katselija', sv: 'Läsare', en: 'Viewer' },
  data_protection: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
} satisfies Record<Role, Text>

export const roleTexts = {
  roles: { fi: 'Roolit', sv: 'Roller', en: 'Roles' },
  none: { fi: 'Ei roolia', sv: 'Ingen roll', en: 'No role' },
  role: { fi: 'Rooli', sv: 'Roll', en: 'Role' },
  scope: { fi: 'Missä', sv: 'Var', en: 'Where' },
  oneService: { fi: 'Yksi palvelu', sv: 'En tjänst', en: 'One service' },
  from: { fi: 'Alkaa', sv: 'Börjar', en: 'Begins' },
  until: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Last day' },
  untilHint: {
    fi: 'Jätä tyhjäksi, jos rooli on voimassa toistaiseksi',
    sv: 'Lämna tomt om rollen gäller tills vidare',
    en: 'Leave empty if the role has no end',
  },
  source: { fi: 'Mistä', sv: 'Varifrån', en: 'From where' },
  byHand: { fi: 'Annettu käsin', sv: 'Given för hand', en: 'Given by hand' },
  byGroup: { fi: 'Ryhmästä', sv: 'Från grupp', en: 'From a group' },
  assign: { fi: 'Anna rooli', sv: 'Ge en roll', en: 'Give a role' },
  end: { fi: 'Lopeta', sv: 'Avsluta', en: 'End' },
} satisfies Record<string, Text>

export const roleRefusals = {
  person_left: {
    fi: 'Henkilö on lähtenyt ennen tätä päivää',
    sv: 'Personen har slutat före den här dagen',
    en: 'The person has left before this day',
  },
  dates_reversed: {
    fi: 'Viimeinen päivä on ennen ensimmäistä',
    sv: 'Sista dagen är före den första',
    en: 'The last day is before the first',
  },
  from_group: {
    fi: 'Rooli tulee ryhmästä. Poista henkilö ryhmästä kirjautumispalvelussa.',
    sv: 'Rollen kommer från en grupp. Ta bort personen ur gruppen i inloggningstjänsten.',
    en: 'The role comes from a group. Take the person out of the group at the identity provider.',
  },
  last_administrator: {
    fi: 'Organisaatiolla on oltava pääkäyttäjä. Anna rooli ensin toiselle.',
    sv: 'Organisationen måste ha en huvudanvändare. Ge rollen först åt någon annan.',
    en: 'The organisation must have an administrator. Give the role to someone else first.',
  },
} satisfies Record<string, Text>

export const substitutionTexts = {
  title: { fi: 'Sijaisuudet', sv: 'Vikariat', en: 'Substitutions' },
  none: { fi: 'Ei sijaisuuksia', sv: 'Inga vikariat', en: 'No substitutions' },
  intro: {
    fi: 'Sijaisella on poissaolevan roolit näinä päivinä omiensa lisäksi.',
    sv: 'Vikarien har den frånvarandes roller de här dagarna utöver sina egna.',
    en: 'On these days the substitute has the roles of the absent person beside their own.',
  },
  absent: { fi: 'Poissa', sv: 'Frånvarande', en: 'Absent' },
  substitute: { fi: 'Sijainen', sv: 'Vikarie', en: 'Substitute' },
  agree: { fi: 'Sovi sijaisuus', sv: 'Kom överens om vikariat', en: 'Agree on a substitute' },
} satisfies Record<string, Text>

export const substitutionRefusals = {
  own_substitute: {
    fi: 'Valitse joku toinen henkilö',
    sv: 'Välj någon annan person',
    en: 'Choose another person',
  },
  no_end: {
    fi: 'Sijaisuudella on oltava viimeinen päivä',
    sv: 'Ett vikariat måste ha en sista dag',
    en: 'A substitution needs a last day',
  },
  dates_reversed: roleRefusals.dates_reversed,
  already_over: {
    fi: 'Nämä päivät ovat jo menneet',
    sv: 'De här dagarna är redan förbi',
    en: 'These days are already over',
  },
  person_left: roleRefusals.person_left,
} satisfies Record<string, Text>
