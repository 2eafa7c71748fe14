import type { Text, TextOf } from '../../platform/texts.ts'
import type { SignInRefusal } from './staff.model.ts'

export const signInTexts = {
  title: { fi: 'Henkilöstön kirjautuminen', sv: 'Inloggning för personalen', en: 'Staff sign-in' },
  intro: {
    fi: 'Täällä henkilöstö lukee palautetta ja vastaa siihen. Palautteen antaminen ei vaadi kirjautumista.',
    sv: 'Här läser och besvarar personalen respons. Du behöver inte logga in för att ge respons.',
    en: 'Here staff read feedback and answer it. Giving feedback needs no sign-in.',
  },
  goOn: {
    fi: 'Kirjaudu organisaation tunnuksella',
    sv: 'Logga in med organisationens konto',
    en: "Sign in with the organisation's account",
  },
  notConnected: {
    fi: 'Kirjautumista ei ole vielä otettu käyttöön',
    sv: 'Inloggningen har ännu inte tagits i bruk',
    en: 'Sign-in is not connected yet',
  },
  notConnectedBody: {
    fi: 'Organisaation kirjautumispalvelua ei ole vielä yhdistetty. Ensimmäinen pääkäyttäjä kirjautuu kertakirjautumislinkillä, jonka ylläpito tekee komennolla npm run first-administrator.',
    sv: 'Organisationens inloggningstjänst är ännu inte ansluten. Den första huvudanvändaren loggar in med en engångslänk som underhållet skapar med kommandot npm run first-administrator.',
    en: "The organisation's identity provider is not connected yet. The first administrator signs in with a one-time link that operations make with the command npm run first-administrator.",
  },
  linkTitle: { fi: 'Kertakirjautuminen', sv: 'Engångsinloggning', en: 'One-time sign-in' },
  linkIntro: {
    fi: 'Linkki toimii yhden kerran ja yhden päivän ajan. Se käytetään vasta, kun painat painiketta.',
    sv: 'Länken fungerar en gång och i ett dygn. Den används först när du trycker på knappen.',
    en: 'The link works once, within one day. It is used only when you press the button.',
  },
  linkButton: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  again: { fi: 'Yritä kirjautua uudelleen', sv: 'Försök logga in på nytt', en: 'Try to sign in again' },
  refusedTitle: {
    fi: 'Kirjautuminen ei onnistunut',
    sv: 'Inloggningen lyckades inte',
    en: 'Sign-in did not succeed',
  },
  signedOutTitle: { fi: 'Olet kirjautunut ulos', sv: 'Du har loggat ut', en: 'You have signed out' },
  signedOutThere: {
    fi: 'Kirjaudu ulos myös organisaation tunnuksesta',
    sv: 'Logga ut även från organisationens konto',
    en: "Sign out of the organisation's account too",
  },
  endedTitle: { fi: 'Istuntosi on päättynyt', sv: 'Din session har avslutats', en: 'Your session has ended' },
  endedBody: {
    fi: 'Tietoja ei tallennettu, mutta mitään ei ole kadonnut: kirjaudu sisään uudessa välilehdessä, palaa selaimella takaisin tähän lomakkeeseen ja lähetä se uudelleen.',
    sv: 'Uppgifterna sparades inte, men inget har försvunnit: logga in i en ny flik, gå tillbaka till formuläret i webbläsaren och skicka det på nytt.',
    en: 'Nothing was stored, but nothing is lost: sign in in a new tab, go back to the form in your browser and send it again.',
  },
  endedLink: {
    fi: 'Kirjaudu sisään uudessa välilehdessä',
    sv: 'Logga in i en ny flik',
    en: 'Sign in in a new tab',
  },
} satisfies Record<string, Text>

/** Why somebody did not get in, and what to do about it. */
export const signInRefusals = {
  not_invited: {
    fi: 'Tunnuksesi toimii, mutta sinulle ei ole annettu käyttöoikeutta tähän palveluun. Pyydä organisaatiosi pääkäyttäjää kutsumaan sinut sähköpostiosoitteellasi.',
    sv: 'Ditt konto fungerar, men du har inte fått rätt att använda den här tjänsten. Be din organisations huvudanvändare bjuda in dig med din e-postadress.',
    en: "Your account works, but you have not been given access to this service. Ask your organisation's administrator to invite you by your e-mail address.",
  },
  another_person: {
    fi: 'Sähköpostiosoitteesi kuuluu täällä jo toiselle henkilölle. Pyydä pääkäyttäjää tarkistamaan henkilön tiedot.',
    sv: 'Din e-postadress tillhör redan en annan person här. Be huvudanvändaren kontrollera personens uppgifter.',
    en: 'Your e-mail address already belongs to another person here. Ask the administrator to check the details.',
  },
  has_left: {
    fi: 'Käyttöoikeutesi on päättynyt. Jos tämä on virhe, ota yhteyttä organisaatiosi pääkäyttäjään.',
    sv: 'Din åtkomst har upphört. Om det här är ett fel, kontakta organisationens huvudanvändare.',
    en: "Your access has ended. If this is a mistake, contact your organisation's administrator.",
  },
  no_role: {
    fi: 'Sinulla ei ole juuri nyt mitään roolia. Pyydä pääkäyttäjää antamaan sinulle rooli.',
    sv: 'Du har ingen roll just nu. Be huvudanvändaren ge dig en roll.',
    en: 'You have no role right now. Ask an administrator to give you one.',
  },
  link_not_valid: {
    fi: 'Linkki on jo käytetty tai vanhentunut. Pyydä uusi linkki.',
    sv: 'Länken är redan använd eller för gammal. Be om en ny länk.',
    en: 'The link has been used or is too old. Ask for a new one.',
  },
  idp_unavailable: {
    fi: 'Organisaation kirjautumispalvelu ei vastaa juuri nyt. Yritä hetken päästä uudelleen.',
    sv: 'Organisationens inloggningstjänst svarar inte just nu. Försök igen om en stund.',
    en: "The organisation's identity provider does not answer right now. Try again in a moment.",
  },
  idp_refused: {
    fi: 'Kirjautumispalvelu keskeytti kirjautumisen. Jos se toistuu, kerro siitä pääkäyttäjälle.',
    sv: 'Inloggningstjänsten avbröt inloggningen. Om det upprepas, berätta för huvudanvändaren.',
    en: 'The identity provider stopped the sign-in. If it happens again, tell your administrator.',
  },
  journey_lost: {
    fi: 'Kirjautuminen kesti liian kauan tai alkoi toisessa selaimessa. Aloita alusta.',
    sv: 'Inloggningen tog för lång tid eller började i en annan webbläsare. Börja om.',
    en: 'Signing in took too long, or began in another browser. Start again.',
  },
} satisfies Record<
  SignInRefusal | 'link_not_valid' | 'idp_unavailable' | 'idp_refused' | 'journey_lost',
  Text
>

export const signInTextsOf = {
  signedInWith: {
    fi: (name) => `Olet kirjautumassa organisaatioon ${name}.`,
    sv: (name) => `Du loggar in till ${name}.`,
    en: (name) => `You are signing in to ${name}.`,
  },
} satisfies Record<string, TextOf<[name: string]>>
