import type { Text, TextOf } from '../../platform/texts.ts'

/** The part of the ask's form that says whom it follows and whom it leaves out. */
export const askRulesTexts = {
  which: {
    fi: 'Mistä asioinneista kysytään',
    sv: 'Vilka besök frågan gäller',
    en: 'Which visits to ask about',
  },
  whichLead: {
    fi: 'Jätä rajaus tyhjäksi, jos kysely koskee kaikkia palvelun asiointeja. Jos asiointi sopii useaan kyselyyn, kysytään vain tarkimmin rajatusta, ja yhtä tarkoista vanhimmasta.',
    sv: 'Lämna en avgränsning tom om enkäten gäller alla besök i tjänsten. Om ett besök passar in på flera enkäter används bara den mest avgränsade, och av lika avgränsade den äldsta.',
    en: 'Leave a limit empty if the ask is about all visits to the service. Where a visit fits several asks only the most narrowly limited one asks, and of equals the oldest.',
  },
  alsoServices: {
    fi: 'Muut palvelut, joita sama kysely koskee',
    sv: 'Andra tjänster som samma enkät gäller',
    en: 'Other services that the same ask is about',
  },
  alsoServicesHint: {
    fi: 'Kysymys ja kutsu ovat kaikille samat, joten kirjoita ne niin, että ne sopivat jokaiseen palveluun.',
    sv: 'Frågan och inbjudan är desamma för alla, så skriv dem så att de passar varje tjänst.',
    en: 'The question and the invitation are the same for all, so write them to fit each service.',
  },
  units: { fi: 'Vain näissä yksiköissä', sv: 'Bara i dessa enheter', en: 'Only in these units' },
  unitsHint: {
    fi: 'Yksikkö käsittää myös sen alla olevat yksiköt.',
    sv: 'En enhet omfattar också enheterna under den.',
    en: 'A unit includes the units below it.',
  },
  channels: { fi: 'Vain näissä kanavissa', sv: 'Bara i dessa kanaler', en: 'Only in these channels' },
  visitTypes: {
    fi: 'Vain näistä käyntityypeistä',
    sv: 'Bara dessa besökstyper',
    en: 'Only these visit types',
  },
  namesHint: {
    fi: 'Kirjoita nimet niin kuin lähdejärjestelmä ne kirjoittaa, ja erota ne pilkulla.',
    sv: 'Skriv namnen som källsystemet skriver dem, åtskilda med kommatecken.',
    en: 'Write the names as the source system does, with commas between them.',
  },
  segments: {
    fi: 'Vain näille kohderyhmille',
    sv: 'Bara för dessa målgrupper',
    en: 'Only for these target groups',
  },
  segmentsHint: {
    fi: 'Kohderyhmä tulee asiointitiedosta, tai jos sitä ei ole, palvelun omista kohderyhmistä.',
    sv: 'Målgruppen kommer från besöksuppgiften eller, om den saknas, från tjänstens egna målgrupper.',
    en: "The target group is told with the visit or, where it is not, the service's own count.",
  },
  sharePercent: {
    fi: 'Kuinka monelta sadasta kysytään?',
    sv: 'Hur många av hundra får frågan?',
    en: 'How many of a hundred are asked?',
  },
  shareHint: {
    fi: '100 = kaikilta. Pienemmällä luvulla kysytään arvotuilta. Vastauksen mukana säilyy tieto siitä, kuinka montaa asiointia se edustaa.',
    sv: '100 = alla. Med ett mindre tal lottas de som får frågan. Hur många besök svaret motsvarar sparas med svaret.',
    en: '100 = everyone. With a smaller number people are drawn by lot. How many visits an answer stands for is kept with the answer.',
  },
  excludes: { fi: 'Keneltä ei kysytä', sv: 'Vem som inte får frågan', en: 'Who is not asked' },
  minors: { fi: 'Alaikäiset', sv: 'Minderåriga', en: 'Minors' },
  protected: {
    fi: 'Henkilöt, joilla on turvakielto',
    sv: 'Personer med spärrmarkering',
    en: 'People with a protected address',
  },
  several: {
    fi: 'Henkilöt, joilla on useita puhelinnumeroita',
    sv: 'Personer med flera telefonnummer',
    en: 'People with several phone numbers',
  },
  guardians: {
    fi: 'Huoltajat lapsen asioinnista',
    sv: 'Vårdnadshavare om barnets besök',
    en: "Guardians, about the child's visit",
  },
  excludedSegments: {
    fi: 'Kohderyhmät, joilta ei kysytä',
    sv: 'Målgrupper som inte får frågan',
    en: 'Target groups that are not asked',
  },
  reminderDays: {
    fi: 'Muistutus: kuinka monen päivän kuluttua?',
    sv: 'Påminnelse: efter hur många dagar?',
    en: 'Reminder: after how many days?',
  },
  reminderHint: {
    fi: 'Jätä tyhjäksi, jos ei muistuteta. Muistutus lähtee kerran ja vain niille, jotka eivät ole vastanneet. Se lasketaan viestiksi, joten se voi lähteä aikaisintaan, kun kahden kysymyksen välinen aika on kulunut.',
    sv: 'Lämna tomt om ingen påminnelse skickas. Påminnelsen skickas en gång och bara till dem som inte har svarat. Den räknas som ett meddelande och kan skickas först när tiden mellan två frågor har gått.',
    en: 'Leave empty for no reminder. It is sent once and only to those who have not answered. It counts as a message, so it can leave only when the time between two questions has passed.',
  },
} satisfies Record<string, Text>

export const askRulesTextsOf = {
  chosen: {
    fi: (what: string, count: string) => `${what} (valittu ${count})`,
    sv: (what: string, count: string) => `${what} (${count} valda)`,
    en: (what: string, count: string) => `${what} (${count} chosen)`,
  },
} satisfies Record<string, TextOf<[what: string, count: string]>>
