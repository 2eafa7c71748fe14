import type { Text } from '../../platform/texts.ts'
import type { InvitationRefusal, WithdrawalReason } from './invitation.model.ts'

/** What each reason means, and what could be done about it. */
export const refusalExplanations = {
  no_ask: {
    fi: 'Asiointi tuli palvelusta, jolla ei ole ollut kyselyä.',
    sv: 'Besöket gällde en tjänst som aldrig har haft en enkät.',
    en: 'The visit was to a service that has never had an ask.',
  },
  ask_closed: {
    fi: 'Kaikki palvelun kyselyt oli suljettu, kun asiointi käsiteltiin.',
    sv: 'Alla enkäter för tjänsten var stängda när besöket behandlades.',
    en: 'Every ask of the service was closed when the visit was decided.',
  },
  not_followed: {
    fi: 'Palvelulla on avoin kysely, mutta sen rajaus (yksikkö, kanava, käyntityyppi tai kohderyhmä) ei osunut tähän asiointiin.',
    sv: 'Tjänsten har en öppen enkät, men dess avgränsning (enhet, kanal, besökstyp eller målgrupp) gällde inte det här besöket.',
    en: 'The service has an open ask, but its limits (unit, channel, visit type or target group) did not take in this visit.',
  },
  sensitive_service: {
    fi: 'Arkaluonteisesta palvelusta kysytään vain, jos sille on erikseen avattu kysely.',
    sv: 'Frågor om en känslig tjänst ställs bara om en enkät särskilt har öppnats för den.',
    en: 'A sensitive service is asked about only where an ask has been opened for it.',
  },
  protected_address: {
    fi: 'Lähdejärjestelmän mukaan henkilöllä on turvakielto, ja kysely jättää heidät rauhaan.',
    sv: 'Enligt källsystemet har personen spärrmarkering, och enkäten lämnar dem i fred.',
    en: "The source system says that the person's address is protected, and the ask leaves them alone.",
  },
  minor: {
    fi: 'Henkilö on alle 18-vuotias, ja kysely jättää alaikäiset pois.',
    sv: 'Personen är under 18 år, och enkäten lämnar minderåriga utanför.',
    en: 'The person is under 18, and the ask leaves minors out.',
  },
  several_phone_numbers: {
    fi: 'Lähdejärjestelmässä on henkilölle useita numeroita, joten viesti voisi mennä väärälle.',
    sv: 'Källsystemet har flera nummer för personen, så meddelandet kunde nå fel person.',
    en: 'The source system has several numbers of the person, so the message could reach someone else.',
  },
  guardian_number: {
    fi: 'Numero on huoltajan, ja kysely jättää huoltajat pois.',
    sv: 'Numret tillhör en vårdnadshavare, och enkäten lämnar vårdnadshavare utanför.',
    en: "The number is a guardian's, and the ask leaves guardians out.",
  },
  excluded_segment: {
    fi: 'Henkilö tai palvelu kuuluu kohderyhmään, jonka kysely jättää pois.',
    sv: 'Personen eller tjänsten hör till en målgrupp som enkäten lämnar utanför.',
    en: 'The person or the service belongs to a target group that the ask leaves out.',
  },
  not_sampled: {
    fi: 'Kysely kysyy vain osalta, ja arpa ratkaisi. Jokainen vastaus edustaa useampaa asiointia.',
    sv: 'Enkäten frågar bara en del, och lotten avgjorde. Varje svar motsvarar flera besök.',
    en: 'The ask is for a share only, and the lot decided. Each answer stands for several visits.',
  },
  no_contact: {
    fi: 'Asiointitiedossa ei ollut numeroa eikä osoitetta, tai siihen kanavaan ei ole yhdistetty viestipalvelua.',
    sv: 'Besöksuppgiften hade varken nummer eller adress, eller så saknas en meddelandetjänst för kanalen.',
    en: 'The visit came with no number or address, or no gateway is connected for that channel.',
  },
  bad_number: {
    fi: 'Numeroa tai osoitetta ei voi käyttää. Jos näitä on paljon, tarkista lähdejärjestelmän tiedot.',
    sv: 'Numret eller adressen går inte att använda. Om det är många, kontrollera uppgifterna i källsystemet.',
    en: 'The number or address cannot be used. If there are many, check the data in the source system.',
  },
  opted_out: {
    fi: 'Henkilö on pyytänyt, ettei häneltä kysytä. Toivetta noudatetaan kaikissa kyselyissä.',
    sv: 'Personen har bett att inte få frågor. Önskemålet gäller alla enkäter.',
    en: 'The person has asked not to be asked. That is obeyed in every ask.',
  },
  visited_again: {
    fi: 'Samaa palvelua koskeva kysymys odotti jo lähtöään, ja se koskee molempia käyntejä.',
    sv: 'En fråga om samma tjänst väntade redan på att skickas, och den gäller båda besöken.',
    en: 'A question about the same service was already waiting to leave, and it speaks of both visits.',
  },
  asked_recently: {
    fi: 'Kahden kysymyksen väliin luvattu aika ei ollut kulunut. Aika koskee kaikkia kyselyitä yhteensä.',
    sv: 'Den utlovade tiden mellan två frågor hade inte gått. Tiden gäller alla enkäter sammanlagt.',
    en: 'The time promised between two questions had not passed. It holds over all asks together.',
  },
  over_budget: {
    fi: 'Kuukauden viestibudjetti ei riittänyt. Korota budjettia tai pienennä osuutta, jolta kysytään.',
    sv: 'Månadens meddelandebudget räckte inte. Höj budgeten eller minska andelen som får frågan.',
    en: "The month's message budget was not enough. Raise it, or ask a smaller share.",
  },
} satisfies Record<InvitationRefusal, Text>

export const withdrawalExplanations = {
  opted_out_since: {
    fi: 'Henkilö kielsi kyselyt, ennen kuin viesti lähti.',
    sv: 'Personen sade nej till enkäter innan meddelandet skickades.',
    en: 'The person said no before the message left.',
  },
  erased: {
    fi: 'Henkilön tiedot poistettiin, ennen kuin viesti lähti.',
    sv: 'Personens uppgifter raderades innan meddelandet skickades.',
    en: 'The person was erased before the message left.',
  },
  ask_closed: {
    fi: 'Kysely suljettiin ja odottavat viestit peruttiin.',
    sv: 'Enkäten stängdes och de väntande meddelandena drogs in.',
    en: 'The ask was closed and its waiting messages were called back.',
  },
  undeliverable: {
    fi: 'Numero ei ole käytössä, puhelin oli pitkään kiinni tai viestipalvelu hylkäsi viestin. Syyt ovat sivulla Lähetetyt viestit.',
    sv: 'Numret är ur bruk, telefonen var länge avstängd eller tjänsten avvisade meddelandet. Orsakerna finns på sidan Skickade meddelanden.',
    en: 'The number is not in use, the phone was off for long, or the gateway rejected it. The page Messages sent tells the reasons.',
  },
} satisfies Record<WithdrawalReason, Text>
