/**
 * Common given names in Finland, and the forms they take in running text. The list is short on purpose: it finds the
 * names most people have, and a person looks at the rest.
 */
const finnish =
  'Aada Aapo Aatu Ahti Aila Aino Aleksi Alina Alma Anna Anne Anneli Anni Annika Annikki Annukka Anja Antero Anton Antti Anu ' +
  'Ari Arja Armas Arto Arttu Arvo Asko Asta Atte Auli Aulis Eero Eetu Eeva Eevi Eija Eila Eino Elias Elina Elisa Ella Elli Elsa ' +
  'Emilia Emma Ensio Erkki Erja Ester Esko Eveliina Hanna Hannele Hanne Hannes Hannu Harri Heidi Heikki Heli Helena Helga ' +
  'Henna Henri Henrik Hilja Hilkka Hilma Iida Iina Iiro Ilari Ilkka Ilona Inka Inkeri Irene Irja Irma Irmeli Isto Jaakko ' +
  'Jaana Jani Janne Jari Jarkko Jarmo Jasmin Jenna Jenni Jere Jesse Joel Johanna Johannes Jonna Joni Joonas Jorma ' +
  'Jouko Jouni Juha Juhani Juho Jukka Julia Juuso Jyrki Kaarina Kaija Kaisa Kalervo Kaleva Kalevi Kalle Kari Karoliina ' +
  'Katariina Kati Katja Katri Kauko Keijo Kerttu Kimmo Kirsi Kirsti Kristiina Kyllikki Kyösti Lari Lasse Lassi Laura Lauri ' +
  'Lea Leena Leevi Leila Lempi Lenni Liisa Lotta Maarit Maija Maire Maj Mari Maria Marika Marita Marja Marjatta Marjo Marjut ' +
  'Marketta Markku Marko Markus Martta Martti Matias Matilda Matti Mauno Mauri Merja Mervi Mia Miika Mika Mikael Mikko Milla ' +
  'Minna Mira Mirja Mirjam Mirva Nelli Niilo Niina Niko Noora Olavi Olli Oskari Otso Outi Paavo Päivi Paula Pauli Pasi Pekka ' +
  'Pentti Pertti Petra Petri Petteri Pia Piia Pirjo Pirkko Raija Raili Raimo Reijo Reino Riikka Riina Riitta Riku Risto Ritva ' +
  'Roope Sakari Salla Sami Sampo Samuli Sanna Santeri Sara Sari Satu Seija Seppo Sini Sinikka Sirkka Sirpa Sofia Soile Sohvi ' +
  'Susanna Suvi Taina Tapani Tapio Tarja Taru Teemu Teija Tellervo Teppo Terhi Tero Terttu Tiina Timo Tommi Toni Topi Tuija ' +
  'Tuomas Tuomo Tuula Tuulikki Tytti Ulla Urho Urpo Uuno Väinö Vappu Veera Veijo Veikko Venla Vesa Viivi Vilho Ville Vilma Virpi'
const swedish =
  'Agneta Alexander Anders Andreas Annette Astrid Axel Barbro Benita Birgitta Björn Bo Bengt Camilla Carina Carl Caroline Christer ' +
  'Christina Christoffer Daniel Ebba Elin Elisabet Erik Eva Filip Fredrik Göran Greta Gunilla Gunnar Gustav Håkan Hans Inger Ingrid ' +
  'Jan Johan Jonas Karin Karl Kerstin Kjell Kristian Kurt Lars Leif Lena Linnea Lisbeth Magnus Malin Margareta Mats Mikaela ' +
  'Monica Nils Oscar Patrik Per Peter Rolf Sebastian Simon Sofie Stefan Sten Sture Susanne Sven Tom Tomas Ulf Ulrika Viktor Åke Åsa'
const other =
  'Abdi Abdullah Ahmed Ali Amina Anastasia Andrei Aleksandr Aleksei David Dmitri Elena Fatima Hassan Hussein Ibrahim Igor Irina Ivan ' +
  'James Jennifer John Katrin Khadija Linh Maryam Michael Mohamed Mohammed Muhammad Natalia Nguyen Nina Oksana Olena Olga Omar ' +
  'Robert Sarah Sergei Svetlana Tatjana Thomas Toomas Vladimir William Yusuf Zahra'
/** Names that are words too, or towns: they count in the middle of a sentence or before a surname. */
const alsoWords =
  'Aamu Aarre Aura Hilja Pia Helmi Hely Ilma Ilmari Ilo Impi Kaarina Kukka Lahja Lempi Lumi Meri Miina Oiva Onni Orvokki Päivi Pilvi Pyry Rauha Rauni ' +
  'Satu Sampo Säde Sisko Sisu Taika Taimi Taisto Tähti Toivo Tuuli Tyyne Usko Vappu Veli Vieno Voitto Bo Per Sten Tom Maj Kari Sini ' +
  'Suvi Anna Kalle Linnea Jan Sara'

const endings =
  'n a ä ta tä ssa ssä sta stä lla llä lta ltä lle ksi na nä kin han hän ko kö nkin llekin lläkin ni'.split(
    ' ',
  )

const split = (names: string) => names.split(' ')
const ambiguous = new Set(split(alsoWords).flatMap(formsOf))
const known = new Set(
  [...split(finnish), ...split(swedish), ...split(other), ...split(alsoWords)].flatMap(formsOf),
)

/** Whether the word is a form of a name on the list: surely so, or perhaps a word of the language. */
export function givenName(word: string): 'name' | 'maybe' | undefined {
  const form = word.replace(/[’'](?:s|n|lla|lle)?$/, '').toLowerCase()
  if (ambiguous.has(form)) return 'maybe'
  if (known.has(form)) return 'name'
  // Marja-Liisa, Karl-Erik: the last part bends, the first must be known.
  const parts = form.split('-')
  return parts.length === 2 && parts.every((part) => known.has(part)) ? 'name' : undefined
}

function formsOf(name: string): string[] {
  const base = name.toLowerCase()
  const stems = [base, weak(base)]
  if (/[^aeiouyäöå]$/.test(base)) stems.push(`${base}i`, `${base}e`)
  if (base.endsWith('s')) stems.push(`${base.slice(0, -1)}kse`, `${base.slice(0, -1)}a`)
  return [base, `${base}s`, ...stems.flatMap((stem) => endings.map((ending) => stem + ending))]
}

/** Matti: Matin, Pekka: Pekan, Pirkko: Pirkon, Satu: Sadun, Pentti: Pentin. */
function weak(name: string): string {
  const [, start, first, second, vowel] = /^(.+)([\p{L}])([kpt])([aeiouyäö])$/u.exec(name) ?? []
  if (start === undefined || first === undefined || second === undefined) return name
  if (first === second) return `${start}${first}${vowel}`
  return second === 't' && /[aeiouyäö]/.test(first) ? `${start}${first}d${vowel}` : name
}
