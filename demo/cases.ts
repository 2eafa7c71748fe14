import type { Words } from '../src/platform/texts.ts'
import type { DemoCaseKey } from './voices.ts'

/** What belongs together: who opened it and when, who owns it, and how it ended where it has. */
export type DemoCase = {
  key: DemoCaseKey
  service: string
  title: string
  goal: string
  opener: string
  owner: string
  openedDaysAgo: number
  closing?: {
    daysAgo: number
    heard: Words
    did: Words
    /** Measured over these days before the closing, or on a day so many days after it. */
    measured: { beforeDays: number; afterDays: number } | { inDays: number }
  }
}

export const cases: readonly DemoCase[] = [
  {
    key: 'queue',
    service: 'rakennuslupa',
    title: 'Rakentamisluvan käsittely kestää, eikä sen kulusta saa tietoa',
    goal: 'Päätös kuudessa viikossa. Hakija näkee koko ajan, missä vaiheessa asia on.',
    opener: 'bo',
    owner: 'bo',
    openedDaysAgo: 32,
    closing: {
      daysAgo: 3,
      heard: {
        fi: 'Lupapäätöstä odotettiin kuukausia, eikä kukaan kertonut, missä vaiheessa hakemus oli. Neuvontaan pääsi vasta kuukauden päästä.',
        sv: 'Man fick vänta i månader på ett lovbeslut och ingen berättade hur det gick med ansökan. Till rådgivningen kom man först efter en månad.',
        en: 'People waited months for a permit, and nobody told them how their application was getting on. Advice was a month away.',
      },
      did: {
        fi: 'Hakemuksen vaiheen näkee nyt verkossa, ja jokaisesta vaiheesta tulee tekstiviesti. Liitteet tarkistetaan heti hakemuksen saavuttua, ja neuvontaan saa ajan samalle viikolle.',
        sv: 'Nu ser man på webben i vilket skede ansökan är, och man får ett textmeddelande om varje skede. Bilagorna granskas genast när ansökan kommer in, och till rådgivningen får man tid samma vecka.',
        en: 'You can now see on the web where your application is, and a text message tells of each step. Attachments are checked as soon as the application arrives, and advice is available within the week.',
      },
      measured: { beforeDays: 28, afterDays: 18 },
    },
  },
  {
    key: 'opening',
    service: 'kirjasto',
    title: 'Kirjaston omatoimiaika alkaa työmatkalaisille liian myöhään',
    goal: 'Kirjastoon pääsee ennen aamun ensimmäisiä junia.',
    opener: 'kerttu',
    owner: 'bo',
    openedDaysAgo: 20,
    closing: {
      daysAgo: 6,
      heard: {
        fi: 'Aamuvuoroon ja junaan lähtevät toivoivat, että kirjastoon pääsisi jo ennen kello kahdeksaa.',
        sv: 'De som ska till morgonskiftet eller tåget önskade att man kunde komma in på biblioteket redan före klockan åtta.',
        en: 'People on their way to an early shift or a train wished that the library would open before eight.',
      },
      did: {
        fi: 'Omatoimiaika alkaa nyt joka aamu kello 6. Ovi aukeaa kirjastokortilla, ja sali on lämmin ja valaistu.',
        sv: 'Meröppettiden börjar nu varje morgon klockan 6. Dörren öppnas med bibliotekskortet, och salen är varm och upplyst.',
        en: 'Self-service hours now begin at 6 every morning. Your library card opens the door, and the hall is warm and lit.',
      },
      measured: { inDays: 42 },
    },
  },
  {
    key: 'snow',
    service: 'talvikunnossapito',
    title: 'Lumivallit jäävät suojateiden eteen',
    goal: 'Suojateille pääsee rollaattorilla ja pyörätuolilla viimeistään neljän tunnin kuluttua aurauksesta.',
    opener: 'bo',
    owner: 'bo',
    openedDaysAgo: 9,
  },
  {
    key: 'showers',
    service: 'uimahalli',
    title: 'Uimahallin suihkut ovat olleet rikki viikkoja',
    goal: 'Suihkut kuntoon ja viat korjaukseen kahden päivän kuluessa.',
    opener: 'aino',
    owner: 'bo',
    openedDaysAgo: 15,
  },
]

export const casesOfJointAuthority: readonly DemoCase[] = [
  {
    key: 'timetable',
    service: 'tyopaikkaohjaus',
    title: 'Lukujärjestys ja työpaikan vuorot eivät sovi yhteen',
    goal: 'Työpaikka tietää opiskelijan päivät kahta viikkoa ennen.',
    opener: 'oskar',
    owner: 'oskar',
    openedDaysAgo: 12,
  },
]
