import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { trainLanguages } from '../src/engine/text/language-training.ts'
import { languageLines } from './language-lines.ts'

/** node --import tsx tools/language-model.ts: counts runs of letters anew and writes src/engine/text/language.model.json. */
const model = trainLanguages(languageLines().training, {
  most: 12_000,
  source:
    'Counts of runs of one to four letters, by tools/language-model.ts, in: XED (Helsinki-NLP, CC BY 4.0) Finnish and Swedish; ' +
    'patient feedback of NHS trusts (pxtextmining, The Strategy Unit, MIT) English; service descriptions of PTV (DVV, MIT) and ' +
    "this project's own texts in all three. No sentence is kept.",
})
writeFileSync(
  path.join(import.meta.dirname, '../src/engine/text/language.model.json'),
  `${JSON.stringify(model, null, 2)}\n`,
)
