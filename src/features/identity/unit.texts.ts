import type { Text } from '../../platform/texts.ts'
import { languageMissing } from './settings.texts.ts'

export const unitTexts = {
  caption: { fi: 'Toimialat ja yksiköt', sv: 'Sektorer och enheter', en: 'Sectors and units' },
  none: { fi: 'Yksiköitä ei vielä ole', sv: 'Det finns inga enheter ännu', en: 'There are no units yet' },
  noneBody: {
    fi: 'Avaa ensin toimialat ja sitten niiden yksiköt. Roolit ja palvelut kohdistetaan niihin.',
    sv: 'Öppna först sektorerna och sedan deras enheter. Roller och tjänster knyts till dem.',
    en: 'Open the sectors first and then their units. Roles and services are tied to them.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  kind: { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  sector: { fi: 'Toimiala', sv: 'Sektor', en: 'Sector' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  key: { fi: 'Tunnus', sv: 'Kod', en: 'Key' },
  keyHint: {
    fi: 'Jolla muut järjestelmät tuntevat yksikön, esimerkiksi kirjasto. Tunnusta ei voi muuttaa myöhemmin.',
    sv: 'Som andra system känner enheten med, till exempel bibliotek. Koden kan inte ändras senare.',
    en: 'By which other systems know the unit, for example library. It cannot be changed later.',
  },
  parent: { fi: 'Kuuluu yksikköön', sv: 'Hör till', en: 'Belongs to' },
  top: { fi: 'Ylin taso', sv: 'Översta nivån', en: 'The top level' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  open: { fi: 'Toiminnassa', sv: 'I drift', en: 'Open' },
  closed: { fi: 'Lopetettu', sv: 'Nedlagd', en: 'Closed' },
  newUnit: {
    fi: 'Avaa toimiala tai yksikkö',
    sv: 'Öppna en sektor eller enhet',
    en: 'Open a sector or unit',
  },
  openButton: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
  move: { fi: 'Siirrä', sv: 'Flytta', en: 'Move' },
  moveTitle: { fi: 'Paikka organisaatiossa', sv: 'Plats i organisationen', en: 'Place in the organisation' },
  close: { fi: 'Lopeta yksikkö', sv: 'Lägg ned enheten', en: 'Close the unit' },
  closeBody: {
    fi: 'Lopetettua yksikköä ei voi avata uudelleen. Siitä annettu palaute säilyy.',
    sv: 'En nedlagd enhet kan inte öppnas igen. Responsen om den sparas.',
    en: 'A closed unit cannot be opened again. The feedback about it stays.',
  },
} satisfies Record<string, Text>

export const unitRefusals = {
  key_malformed: {
    fi: 'Käytä pieniä kirjaimia a–z, numeroita ja väliviivoja',
    sv: 'Använd små bokstäver a–z, siffror och bindestreck',
    en: 'Use small letters a–z, digits and dashes',
  },
  key_taken: {
    fi: 'Tunnus on jo toisella yksiköllä',
    sv: 'Koden används redan av en annan enhet',
    en: 'Another unit has this key already',
  },
  parent_missing: {
    fi: 'Valitse yksikkö luettelosta',
    sv: 'Välj en enhet i listan',
    en: 'Choose a unit from the list',
  },
  under_itself: {
    fi: 'Yksikkö ei voi kuulua itseensä eikä alaiseensa',
    sv: 'En enhet kan inte höra till sig själv eller till sin underenhet',
    en: 'A unit cannot belong to itself or to a unit under it',
  },
  sector_under_unit: {
    fi: 'Toimiala ei voi kuulua yksikköön',
    sv: 'En sektor kan inte höra till en enhet',
    en: 'A sector cannot belong to a unit',
  },
  parent_closed: {
    fi: 'Tämä yksikkö on lopetettu',
    sv: 'Den här enheten är nedlagd',
    en: 'This unit has been closed',
  },
  already_closed: {
    fi: 'Yksikkö on jo lopetettu',
    sv: 'Enheten är redan nedlagd',
    en: 'The unit is already closed',
  },
  open_units_below: {
    fi: 'Lopeta tai siirrä ensin yksikön alaiset yksiköt',
    sv: 'Lägg först ned eller flytta enheterna under den här',
    en: 'First close or move the units under this one',
  },
  language_missing: languageMissing,
} satisfies Record<string, Text>
