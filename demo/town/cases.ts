import type { DemoCase } from '../cases.ts'
import { planted } from './usage.ts'

/** Cases of the half year behind, in every state. */
export const casesOfTown: readonly DemoCase[] = [
  {
    key: 'meals',
    service: 'kouluruoka',
    title: 'Ruokatauko ei riitä syömiseen',
    goal: 'Jokainen oppilas istuu pöydässä vähintään 20 minuuttia.',
    opener: 'aino',
    owner: 'bo',
    openedDaysAgo: 112,
    closing: {
      daysAgo: 64,
      heard: {
        fi: 'Oppilaat ja vanhemmat kertoivat, että jono vie ruokatauon ja melu ruokahalun.',
        sv: 'Elever och föräldrar berättade att kön tar matrasten och bullret aptiten.',
        en: 'Pupils and parents told that the queue takes the lunch break and the noise takes the appetite.',
      },
      did: {
        fi: 'Kokeilimme kolmea ruokavuoroa kahden sijaan. Arviot eivät juuri muuttuneet, joten jatkamme: seuraavaksi kokeilemme ruokasalin äänieristystä.',
        sv: 'Vi prövade tre matturer i stället för två. Betygen ändrades knappt, så vi fortsätter: till näst prövar vi ljudisolering i matsalen.',
        en: 'We tried three sittings instead of two. The scores hardly changed, so we go on: next we try sound insulation in the dining hall.',
      },
      measured: { beforeDays: 42, afterDays: 36 },
    },
  },
  {
    key: 'counter',
    service: planted.counter.service,
    title: 'Palvelupisteessä jonotetaan pitkään ja väärään tiskiin',
    goal: 'Asia hoituu kymmenessä minuutissa, ja oikea tiski löytyy kerralla.',
    opener: 'bo',
    owner: 'marja',
    openedDaysAgo: planted.counter.caseOpenedDaysAgo,
    closing: {
      daysAgo: planted.counter.caseClosedDaysAgo,
      heard: {
        fi: 'Palvelupisteessä jonotettiin lähes tunti, usein väärään tiskiin, ja istumapaikkoja oli kaksi.',
        sv: 'I servicepunkten köade man nästan en timme, ofta till fel lucka, och det fanns två sittplatser.',
        en: 'People queued for almost an hour at the service point, often at the wrong desk, and there were two seats.',
      },
      did: {
        fi: 'Ajan voi varata etukäteen, aulassa on opastaja, ja sama neuvoja hoitaa asian loppuun. Odotustilaan tuli kaksikymmentä tuolia.',
        sv: 'Man kan boka tid på förhand, i aulan finns en värdinna, och samma rådgivare sköter ärendet till slut. Väntrummet fick tjugo stolar.',
        en: 'You can book a time, a host meets you in the lobby, and one adviser sees your matter through. The waiting room has twenty chairs.',
      },
      measured: { beforeDays: 35, afterDays: 35 },
    },
  },
  {
    key: 'app',
    service: planted.burst.service,
    title: 'Kutsubussin uusi sovellus ei toimi',
    goal: 'Kyydin saa tilattua ilman sovellusta, ja sovellus toimii ruudunlukijalla.',
    opener: 'bo',
    owner: 'bo',
    openedDaysAgo: 60,
    closing: {
      daysAgo: 45,
      heard: {
        fi: 'Sovelluksen uusi versio kaatui, unohti osoitteet eikä toiminut ruudunlukijalla. Moni jäi kyydittä.',
        sv: 'Appens nya version kraschade, glömde adresserna och fungerade inte med skärmläsare. Många blev utan skjuts.',
        en: 'The new version of the app crashed, forgot addresses and did not work with a screen reader. Many were left without a ride.',
      },
      did: {
        fi: 'Palautimme vanhan sovelluksen, kunnes uusi on korjattu, ja kyydin voi nyt tilata myös puhelimitse joka päivä.',
        sv: 'Vi tog tillbaka den gamla appen tills den nya är lagad, och nu kan man beställa skjuts per telefon varje dag.',
        en: 'We brought back the old app until the new one is mended, and you can now order a ride by telephone every day.',
      },
      measured: { inDays: 70 },
    },
  },
  {
    key: 'flats',
    service: planted.queue.service,
    title: 'Vuokra-asuntojono kasvaa, eikä hakijoille vastata',
    goal: 'Jokainen hakija saa viikossa tiedon siitä, missä jonossa mennään.',
    opener: 'bo',
    owner: 'bo',
    openedDaysAgo: 20,
  },
  {
    key: 'swedish',
    service: planted.gap.service,
    title: 'Ruotsinkieliset perheet eivät saa päivähoitoa omalla kielellään',
    goal: 'Jokaisessa ruotsinkielisessä ryhmässä puhutaan ruotsia aamusta iltaan.',
    opener: 'aino',
    owner: 'marja',
    openedDaysAgo: 13,
  },
]
