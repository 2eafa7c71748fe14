import type { Text, TextOf } from '../../platform/texts.ts'

/** What digipalvelulaki 306/2019 wants to be told of a web service, as far as the program answers for it. */
export const accessibilityTexts = {
  title: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  state: {
    heading: {
      fi: 'Miten saavutettava palvelu on',
      sv: 'Hur tillgänglig tjänsten är',
      en: 'How accessible the service is',
    },
    points: {
      aim: {
        fi: 'Palvelun on tarkoitus täyttää WCAG 2.2:n taso AA. Laki vaatii WCAG 2.1:n tason AA.',
        sv: 'Målet är att tjänsten uppfyller nivå AA i WCAG 2.2. Lagen kräver nivå AA i WCAG 2.1.',
        en: 'The service is meant to meet level AA of WCAG 2.2. The law requires level AA of WCAG 2.1.',
      },
      shortcomings: {
        fi: 'Tiedossa ei ole puutteita ohjelmassa itsessään. Organisaation omien sisältöjen puutteet kerrotaan alempana.',
        sv: 'Vi känner inte till några brister i själva programmet. Brister i organisationens eget innehåll beskrivs längre ner.',
        en: 'No shortcomings are known in the program itself. Those in the organisation’s own content are told below.',
      },
      words: {
        fi: 'Asukkaiden palautteet näytetään sillä kielellä ja siinä muodossa, jossa ne on kirjoitettu.',
        sv: 'Invånarnas respons visas på det språk och i den form som den har skrivits.',
        en: 'Residents’ feedback is shown in the language and the form in which it was written.',
      },
    },
  },
  assessment: {
    heading: { fi: 'Miten se on tarkistettu', sv: 'Hur det har granskats', en: 'How it was assessed' },
    points: {
      own: {
        fi: 'Arvio on ohjelman tekijöiden oma. Sivut käydään läpi selaimessa automaattisella tarkistuksella (axe) suomeksi, ruotsiksi ja englanniksi aina, kun ohjelma muuttuu.',
        sv: 'Bedömningen är gjord av dem som utvecklar programmet. Sidorna granskas automatiskt (axe) i en webbläsare på finska, svenska och engelska varje gång programmet ändras.',
        en: 'The assessment is the makers’ own. The pages are checked automatically (axe) in a browser in Finnish, Swedish and English each time the program changes.',
      },
      scripts: {
        fi: 'Asukkaiden sivut toimivat pelkällä näppäimistöllä ja ilman JavaScriptiä.',
        sv: 'Sidorna för invånare fungerar med enbart tangentbord och utan JavaScript.',
        en: 'The pages for residents work by keyboard alone and without JavaScript.',
      },
    },
  },
  feedback: {
    heading: { fi: 'Huomasitko puutteen?', sv: 'Märkte du en brist?', en: 'Did you notice a shortcoming?' },
    body: {
      fi: 'Kerro siitä meille, niin korjaamme sen. Vastaamme viimeistään 14 päivän kuluessa.',
      sv: 'Berätta om den för oss, så åtgärdar vi den. Vi svarar senast inom 14 dagar.',
      en: 'Tell us, and we will mend it. We reply within 14 days.',
    },
    give: {
      fi: 'Anna palautetta saavutettavuudesta',
      sv: 'Ge respons om tillgängligheten',
      en: 'Give feedback on accessibility',
    },
  },
  supervisor: {
    heading: { fi: 'Saavutettavuuden valvonta', sv: 'Tillsyn över tillgängligheten', en: 'Supervision' },
    body: {
      fi: 'Jos et ole tyytyväinen vastaukseen tai et saa vastausta kahdessa viikossa, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille. Sen sivuilla kerrotaan, miten ilmoitus tehdään ja miten se käsitellään.',
      sv: 'Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till Transport- och kommunikationsverket Traficom. På verkets webbplats berättas hur man gör en anmälan och hur den behandlas.',
      en: 'If you are not satisfied with the reply, or get none in two weeks, you can notify the Finnish Transport and Communications Agency Traficom. Its site tells how to do so, and what happens then.',
    },
    office: {
      fi: 'Liikenne- ja viestintävirasto Traficom, Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö',
      sv: 'Transport- och kommunikationsverket Traficom, Enheten för tillsyn över digital tillgänglighet',
      en: 'Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit',
    },
    site: {
      fi: 'www.saavutettavuusvaatimukset.fi',
      sv: 'www.tillganglighetskrav.fi',
      en: 'www.webaccessibility.fi',
    },
    switchboard: { fi: 'Vaihde 029 534 5000', sv: 'Växel 029 534 5000', en: 'Switchboard +358 29 534 5000' },
  },
} satisfies Record<string, Text | Record<string, Text | Record<string, Text>>>

export const accessibilityTextsOf = {
  lead: {
    fi: (name) =>
      `Tämä seloste koskee palvelua, jossa ${name} kuulee asukkaita ja kertoo, mikä muuttui. Selostetta vaatii laki digitaalisten palvelujen tarjoamisesta (306/2019).`,
    sv: (name) =>
      `Det här utlåtandet gäller den tjänst där ${name} lyssnar på invånarna och berättar vad som har ändrats. Utlåtandet krävs enligt lagen om tillhandahållande av digitala tjänster (306/2019).`,
    en: (name) =>
      `This statement is about the service in which ${name} listens to residents and tells what has changed. It is required by the Act on the Provision of Digital Services (306/2019).`,
  },
} satisfies Record<string, TextOf<[name: string]>>
