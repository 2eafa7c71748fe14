import type { ChannelContent } from './content.ts'

export const buildingChannels: readonly ChannelContent[] = [
  {
    kind: 'online',
    key: 'lupapiste',
    unit: 'rakennusvalvonta',
    path: 'luvat',
    signIn: true,
    texts: {
      fi: [
        'Luvat verkossa',
        'Kysy neuvoa, hae lupaa ja seuraa sen käsittelyä.',
        'Suunnittelija ja omistaja voivat täyttää samaa hakemusta.',
      ],
      sv: [
        'Lov på webben',
        'Fråga om råd, sök lov och följ behandlingen.',
        'Planeraren och ägaren kan fylla i samma ansökan.',
      ],
      en: [
        'Permits on the web',
        'Ask for advice, apply and follow your application.',
        'The designer and the owner can fill in the same application.',
      ],
    },
  },
  {
    kind: 'page',
    key: 'karttapalvelu',
    unit: 'rakennusvalvonta',
    path: 'kartta',
    texts: {
      fi: [
        'Kunnan karttapalvelu',
        'Tontit, kaavat ja rakennukset kartalla.',
        'Kartalta voi mitata matkoja ja tulostaa otteen.',
      ],
      sv: [
        'Kommunens karttjänst',
        'Tomter, planer och byggnader på karta.',
        'På kartan kan man mäta avstånd och skriva ut ett utdrag.',
      ],
    },
  },
  {
    kind: 'form',
    key: 'meluilmoitus',
    unit: 'rakennusvalvonta',
    path: 'lomakkeet/meluilmoitus.pdf',
    identifier: 'KAI-YM-03',
    texts: {
      fi: [
        'Meluilmoitus',
        'Ilmoita tilapäisestä kovasta melusta.',
        'Palauta viimeistään 30 päivää ennen tapahtumaa.',
      ],
      sv: ['Bulleranmälan', 'Anmäl tillfälligt starkt buller.', 'Lämna in senast 30 dagar före evenemanget.'],
    },
  },
  {
    kind: 'phone',
    key: 'rakennusneuvonta',
    unit: 'rakennusvalvonta',
    number: 180,
    hours: { week: ['1-4 9-11', '1-4 13-15'] },
    texts: {
      fi: [
        'Rakennusvalvonnan neuvonta',
        'Puhu tarkastajan kanssa ennen kuin haet.',
        'Ajan tapaamiseen saa samalle viikolle.',
      ],
      sv: [
        'Byggnadstillsynens rådgivning',
        'Tala med inspektören innan du ansöker.',
        'Tid till ett möte får du samma vecka.',
      ],
      en: [
        'Building control advice',
        'Talk to an inspector before you apply.',
        'A meeting is available within the week.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'maankaytto-puhelin',
    unit: 'rakennusvalvonta',
    number: 182,
    hours: { week: ['1-5 9-15'] },
    texts: {
      fi: [
        'Maankäyttö',
        'Kysy tonteista, kaavoista ja kartoista.',
        'Tonttineuvonta palvelee myös englanniksi.',
      ],
      sv: [
        'Markanvändningen',
        'Fråga om tomter, planer och kartor.',
        'Tomtrådgivningen betjänar också på engelska.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'ymparisto-puhelin',
    unit: 'rakennusvalvonta',
    number: 184,
    hours: { week: ['1-5 9-14'] },
    texts: {
      fi: ['Ympäristönsuojelu', 'Ilmoita haitasta tai kysy luvista.', 'Öljyvahingosta soita aina ensin 112.'],
      sv: [
        'Miljövården',
        'Anmäl en olägenhet eller fråga om tillstånd.',
        'Ring alltid först 112 om en oljeolycka.',
      ],
    },
  },
]
