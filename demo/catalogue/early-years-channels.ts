import { easy, withSteps } from './access.ts'
import type { ChannelContent } from './content.ts'

const day = { week: ['1-5 6.30-17'], onHolidays: 'closed' } as const

export const earlyYearsChannels: readonly ChannelContent[] = [
  {
    kind: 'online',
    key: 'vaka-haku',
    unit: 'varhaiskasvatus',
    path: 'varhaiskasvatushakemus',
    signIn: true,
    texts: {
      fi: [
        'Varhaiskasvatushakemus verkossa',
        'Hae paikkaa ja seuraa hakemustasi.',
        'Tunnistaudu pankkitunnuksilla tai mobiilivarmenteella. Näet hakemuksesi vaiheen ja voit vastata paikkatarjoukseen.',
      ],
      sv: [
        'Ansökan om småbarnspedagogik på webben',
        'Sök plats och följ din ansökan.',
        'Identifiera dig med bankkoder eller mobilcertifikat. Du ser i vilket skede ansökan är och kan svara på erbjudandet om plats.',
      ],
      en: [
        'Application for early childhood education',
        'Apply for a place and follow your application.',
        'Sign in with your bank codes or a mobile certificate. You see where your application is and can accept the place offered.',
      ],
    },
  },
  {
    kind: 'form',
    key: 'vaka-tuloselvitys',
    unit: 'varhaiskasvatus',
    path: 'lomakkeet/tuloselvitys.pdf',
    identifier: 'KAI-VK-02',
    texts: {
      fi: [
        'Tuloselvitys varhaiskasvatusmaksua varten',
        'Kerro perheesi tulot paperilla.',
        'Tulosta lomake, täytä ja palauta se Palvelupiste Porttiin.',
      ],
      sv: [
        'Inkomstutredning för avgiften',
        'Meddela familjens inkomster på papper.',
        'Skriv ut blanketten, fyll i den och lämna den till servicestället Porten.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'vaka-neuvonta',
    unit: 'varhaiskasvatus',
    number: 110,
    hours: { week: ['1-4 9-12', '5 9-11'] },
    texts: {
      fi: [
        'Varhaiskasvatuksen palveluohjaus',
        'Kysy paikoista, maksuista ja hakemuksesta.',
        'Vastaamme suomeksi, ruotsiksi ja englanniksi.',
      ],
      sv: [
        'Småbarnspedagogikens servicehandledning',
        'Fråga om platser, avgifter och ansökan.',
        'Vi svarar på svenska, finska och engelska.',
      ],
      en: [
        'Early childhood education advice',
        'Ask about places, fees and your application.',
        'We answer in Finnish, Swedish and English.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'perhe-puhelin',
    unit: 'varhaiskasvatus',
    number: 115,
    hours: { week: ['1-5 12-14'] },
    texts: {
      fi: ['Perheiden neuvonnan ajanvaraus', 'Varaa aika keskusteluun.', 'Soittaa voi myös nimettömänä.'],
      sv: ['Tidsbokning till familjerådgivningen', 'Boka en tid för samtal.', 'Du kan också ringa anonymt.'],
    },
  },
  {
    kind: 'place',
    key: 'merituuli',
    unit: 'varhaiskasvatus',
    street: { fi: 'Lokkitie', sv: 'Måsvägen' },
    number: '4',
    at: [640, 310],
    phone: 111,
    hours: day,
    access: easy,
    texts: {
      fi: [
        'Päiväkoti Merituuli',
        'Suomenkielinen päiväkoti, jossa on myös avoin kerho.',
        'Viisi ryhmää, iso piha ja metsä vieressä. Avoin kerho kokoontuu arkiaamuisin salissa.',
      ],
      sv: [
        'Daghemmet Merituuli',
        'Finskspråkigt daghem med öppen klubb.',
        'Fem grupper, en stor gård och skogen intill. Den öppna klubben träffas på vardagsmorgnar i salen.',
      ],
      en: [
        'Merituuli day-care centre',
        'A Finnish-language centre with an open club.',
        'Five groups, a large yard and a forest next door. The open club meets in the hall on weekday mornings.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'koivuranta',
    unit: 'varhaiskasvatus',
    street: { fi: 'Koivurannantie', sv: 'Björkstrandsvägen' },
    number: '12',
    at: [-850, 720],
    phone: 112,
    hours: day,
    access: withSteps,
    texts: {
      fi: [
        'Päiväkoti Koivuranta',
        'Pieni suomenkielinen päiväkoti Koivurannassa.',
        'Kolme ryhmää vanhassa puutalossa. Keittiössä tuoksuu oma leipä.',
      ],
      sv: [
        'Daghemmet Koivuranta',
        'Ett litet finskspråkigt daghem i Björkstrand.',
        'Tre grupper i ett gammalt trähus. I köket doftar eget bröd.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'masen',
    unit: 'varhaiskasvatus',
    street: { fi: 'Satamakatu', sv: 'Hamngatan' },
    number: '21',
    at: [210, -480],
    phone: 113,
    hours: day,
    access: easy,
    texts: {
      fi: [
        'Daghemmet Måsen',
        'Ruotsinkielinen päiväkoti sataman lähellä.',
        'Neljä ryhmää, joista yhdessä on vuorohoitoa iltaisin.',
      ],
      sv: [
        'Daghemmet Måsen',
        'Svenskspråkigt daghem nära hamnen.',
        'Fyra grupper, av vilka en har skiftvård på kvällarna.',
      ],
    },
  },
]
