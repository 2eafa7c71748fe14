import type { Text, TextOf } from '../../platform/texts.ts'
import type { BudgetFault, BudgetScope } from './budget.model.ts'

export const budgetScopeTexts: Record<BudgetScope, Text> = {
  all: { fi: 'Kaikki tekstiviestit', sv: 'Alla sms', en: 'All text messages' },
  ask: { fi: 'Kyselyt ja muistutukset', sv: 'Enkäter och påminnelser', en: 'Asks and reminders' },
  tell: { fi: 'Tieto muutoksesta', sv: 'Besked om ändringar', en: 'News of changes' },
}

/** What happens when a budget is spent, as staff read it beside the field and in the list. */
export const budgetStopTexts: Record<BudgetScope, Text> = {
  all: {
    fi: 'Kun budjetti on käytetty, uusia kyselyjä ei lähetetä eikä tuntemattomien numeroiden viesteihin vastata. Muut vastaukset asukkaille ja tiedot muutoksista lähtevät silti.',
    sv: 'När budgeten är slut skickas inga nya enkäter, och sms från okända nummer besvaras inte. Andra svar till invånare och besked om ändringar skickas ändå.',
    en: 'When the budget is spent, no new asks are sent, and texts from unknown numbers get no answer. Other replies to residents and news of changes still leave.',
  },
  ask: {
    fi: 'Kun budjetti on käytetty, uusia kyselyjä ja muistutuksia ei lähetetä.',
    sv: 'När budgeten är slut skickas inga nya enkäter eller påminnelser.',
    en: 'When the budget is spent, no new asks or reminders are sent.',
  },
  tell: {
    fi: 'Kun budjetti on käytetty, muutoksista ei kerrota tekstiviestillä. Asukas näkee ne yhä omalta seurantasivultaan.',
    sv: 'När budgeten är slut berättar vi inte om ändringar med sms. Invånaren ser dem ändå på sin egen uppföljningssida.',
    en: 'When the budget is spent, people are not told of changes by text. They still see them on their own page.',
  },
}

export const budgetTexts = {
  title: {
    fi: 'Tekstiviestien hinta ja budjetti',
    sv: 'Priset på sms och budgeten',
    en: 'The price of texts and the budget',
  },
  lead: {
    fi: 'Ylläpitäjät saavat sähköpostin, kun budjetista on käytetty 80 % ja kun se on kokonaan käytetty. Budjetti alkaa alusta joka kuukausi.',
    sv: 'Huvudanvändarna får e-post när 80 % av budgeten är använd och när den är slut. Budgeten börjar om varje månad.',
    en: 'Administrators get an e-mail when 80% of a budget is spent and when all of it is. A budget starts anew each month.',
  },
  partPrice: {
    fi: 'Yhden tekstiviestin hinta sentteinä',
    sv: 'Priset för ett sms i cent',
    en: 'The price of one text message, in cents',
  },
  partPriceHint: {
    fi: 'Sopimuksenne hinta ilman arvonlisäveroa, esimerkiksi 4,5. Pitkä viesti on useampi tekstiviesti.',
    sv: 'Priset i ert avtal utan moms, till exempel 4,5. Ett långt meddelande är flera sms.',
    en: 'The price in your contract without VAT, for example 4.5. A long message is several texts.',
  },
  budgets: { fi: 'Budjetti kuukaudessa', sv: 'Budget per månad', en: 'Budget a month' },
  budgetsHint: {
    fi: 'Euroina, esimerkiksi 500. Jätä tyhjäksi, jos rajaa ei ole.',
    sv: 'I euro, till exempel 500. Lämna tomt om det inte finns någon gräns.',
    en: 'In euros, for example 500. Leave empty if there is no limit.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  spent: { fi: 'Käytetty', sv: 'Slut', en: 'Spent' },
  nearly: { fi: 'Lähes käytetty', sv: 'Nästan slut', en: 'Nearly spent' },
  enough: { fi: 'Riittää', sv: 'Räcker', en: 'Enough left' },
  cardTitle: { fi: 'Viestibudjetti', sv: 'Meddelandebudgeten', en: 'Message budget' },
} satisfies Record<string, Text>

export const budgetFaultTexts = {
  bad_price: {
    fi: 'Kirjoita hinta sentteinä, yli 0 ja enintään 100, esimerkiksi 4,5',
    sv: 'Skriv priset i cent, över 0 och högst 100, till exempel 4,5',
    en: 'Write the price in cents, over 0 and at most 100, for example 4.5',
  },
  bad_euros: {
    fi: 'Kirjoita budjetti euroina, esimerkiksi 500 tai 1200,50',
    sv: 'Skriv budgeten i euro, till exempel 500 eller 1200,50',
    en: 'Write the budget in euros, for example 500 or 1200.50',
  },
  price_missing: {
    fi: 'Kirjoita ensin, mitä yksi tekstiviesti maksaa: ilman hintaa budjettia ei voi laskea',
    sv: 'Skriv först vad ett sms kostar: utan pris kan budgeten inte räknas',
    en: 'First write what one text costs: without a price a budget cannot be counted',
  },
  more_than_all: {
    fi: 'Kyselyjen budjetti ei voi olla suurempi kuin kaikkien tekstiviestien budjetti',
    sv: 'Budgeten för enkäter kan inte vara större än budgeten för alla sms',
    en: 'The budget of asks cannot be more than the budget of all texts',
  },
} satisfies Record<BudgetFault | 'bad_price' | 'bad_euros', Text>

export const budgetTextsOf = {
  cardSpent: {
    fi: (scope) => `${scope}: kuukauden budjetti on käytetty.`,
    sv: (scope) => `${scope}: månadens budget är slut.`,
    en: (scope) => `${scope}: the budget of this month is spent.`,
  },
  cardNearly: {
    fi: (scope, share) => `${scope}: kuukauden budjetista on käytetty ${share}.`,
    sv: (scope, share) => `${scope}: ${share} av månadens budget är använd.`,
    en: (scope, share) => `${scope}: ${share} of this month's budget is spent.`,
  },
} satisfies Record<string, TextOf<[one: string, other: string]>>

type Notice = {
  subject: TextOf<[organisation: string, scope: string]>
  body: TextOf<[scope: string, month: string, address: string]>
}

/** To administrators, by e-mail: what happened, what it means and what they can do. */
export const budgetNoticeTexts = {
  nearly: {
    subject: {
      fi: (organisation, scope) => `${organisation}: viestibudjetista on käytetty 80 % (${scope})`,
      sv: (organisation, scope) => `${organisation}: 80 % av meddelandebudgeten är använd (${scope})`,
      en: (organisation, scope) => `${organisation}: 80% of the message budget is spent (${scope})`,
    },
    body: {
      fi: (scope, month, address) =>
        `Viestibudjetista on käytetty 80 % (${month}): ${scope}.\n\nViestit lähtevät vielä tavalliseen tapaan. Katso, riittääkö budjetti kuukauden loppuun, ja muuta sitä tarvittaessa:\n${address}`,
      sv: (scope, month, address) =>
        `80 % av meddelandebudgeten är använd (${month}): ${scope}.\n\nMeddelandena skickas fortfarande som vanligt. Se om budgeten räcker till slutet av månaden och ändra den vid behov:\n${address}`,
      en: (scope, month, address) =>
        `80% of the message budget is spent (${month}): ${scope}.\n\nMessages still leave as usual. See whether the budget lasts to the end of the month, and change it if need be:\n${address}`,
    },
  },
  spent: {
    subject: {
      fi: (organisation, scope) => `${organisation}: viestibudjetti on käytetty (${scope})`,
      sv: (organisation, scope) => `${organisation}: meddelandebudgeten är slut (${scope})`,
      en: (organisation, scope) => `${organisation}: the message budget is spent (${scope})`,
    },
    body: {
      fi: (scope, month, address) =>
        `Viestibudjetti on käytetty (${month}): ${scope}.\n\nViestejä, jotka eivät enää mahdu budjettiin, ei lähetetä. Ne alkavat taas seuraavan kuukauden alussa tai heti, kun budjettia nostetaan. Jo lähettämättä jääneitä ei lähetetä jälkikäteen.\n${address}`,
      sv: (scope, month, address) =>
        `Meddelandebudgeten är slut (${month}): ${scope}.\n\nMeddelanden som inte längre ryms i budgeten skickas inte. De börjar igen i början av följande månad, eller genast när budgeten höjs. De som redan har blivit oskickade skickas inte i efterhand.\n${address}`,
      en: (scope, month, address) =>
        `The message budget is spent (${month}): ${scope}.\n\nMessages that no longer fit in the budget are not sent. They begin again when the next month begins, or at once when the budget is raised. Those left unsent are not sent afterwards.\n${address}`,
    },
  },
} satisfies Record<string, Notice>
