import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { ChoiceData } from '../../src/engine/choicemodel/data.ts'
import { gather } from '../../src/engine/choicemodel/gather.ts'
import { readLong } from '../../src/engine/choicemodel/long.ts'
import { constantsFor, genericModel, type Model } from '../../src/engine/choicemodel/model.ts'
import type { Table } from '../../src/engine/choicemodel/table.ts'
import { readWide } from '../../src/engine/choicemodel/wide.ts'
import { referenceData } from '../reference-data.ts'

/** The data sets that economists check their programs with, each with the model that the published figures are of. */
export type ReferenceModel = { data: ChoiceData; model: Model }

/** Train's experiment on electricity suppliers: 361 people, 4,308 choices of 4. */
export function electricity(): ReferenceModel {
  const attributes = ['pf', 'cl', 'loc', 'wk', 'tod', 'seas']
  const columns = { task: 'chid', person: 'id', chosen: 'choice', alternative: 'alt', attributes }
  return {
    data: readLong(choiceTable('xlogit_electricity_long.csv'), columns),
    model: genericModel(attributes),
  }
}

/** Heating systems of 900 houses; constants measured from the heat pump. */
export function heating(): ReferenceModel {
  const data = readWide(choiceTable('mlogit_Heating.csv.gz'), {
    alternatives: ['hp', 'ec', 'er', 'gc', 'gr'],
    chosen: 'depvar',
    separator: '.',
    attributes: ['ic', 'oc'],
  })
  return {
    data,
    model: { terms: [...constantsFor(data.alternatives, 'hp'), ...genericModel(['ic', 'oc']).terms] },
  }
}

/** The same houses offered one thing more: electric heating that costs 200 more to put in and a quarter less to run. */
export function heatingWithNewTechnology(): ReferenceModel {
  const { data, model } = heating()
  const offer = (row: number) => ({
    alternative: data.alternatives[data.alternative[row]!]!,
    values: [...data.values.subarray(row * 2, row * 2 + 2)],
  })
  const tasks = Array.from(data.chosen, (_, t) => {
    const offers = [0, 1, 2, 3, 4].map((j) => offer(t * 5 + j))
    const [installation = 0, operation = 0] = offers[data.alternatives.indexOf('ec')]?.values ?? []
    const values = [installation + 200, operation * 0.75]
    return { person: `${t}`, weight: 1, chosen: 0, offers: [...offers, { alternative: 'new', values }] }
  })
  const terms = model.terms.map((term) =>
    term.coefficient === 'constant:ec' ? { ...term, alternatives: ['ec', 'new'] } : term,
  )
  return { data: gather(tasks, data.attributes), model: { terms } }
}

/** Heating and cooling of 250 houses: three of the seven systems have no cooling. */
export function heatingAndCooling(): ReferenceModel {
  const cooled = ['gcc', 'ecc', 'erc', 'hpc']
  const rooms = ['erc', 'er']
  const data = readWide(choiceTable('mlogit_HC.csv.gz'), {
    alternatives: [...cooled, 'gc', 'ec', 'er'],
    chosen: 'depvar',
    separator: '.',
    attributes: ['ich', 'och', 'icca', 'occa', 'income'],
  })
  return {
    data,
    model: {
      terms: [
        ...genericModel(['ich', 'och']).terms,
        { coefficient: 'icca', attribute: 'icca', alternatives: cooled },
        { coefficient: 'occa', attribute: 'occa', alternatives: cooled },
        { coefficient: 'inc.room', attribute: 'income', alternatives: rooms },
        { coefficient: 'inc.cooling', attribute: 'income', alternatives: cooled },
        { coefficient: 'int.cooling', alternatives: cooled },
      ],
    },
  }
}

/** Swissmetro as Biogeme's examples filter and scale it: 6,768 choices of 752 people. */
export function swissmetro(): ReferenceModel {
  const table = choiceTable('biogeme_swissmetro.dat', '\t')
  const at = (name: string) => table.columns.indexOf(name)
  const rows = table.rows.filter(
    (row) => ['1', '3'].includes(row[at('PURPOSE')]!) && row[at('CHOICE')] !== '0',
  )
  const scaled = rows.map((row) => {
    const of = (name: string) => Number(row[at(name)])
    const free = of('GA') === 1 ? 0 : 1
    return [
      ...['ID', 'CHOICE', 'TRAIN_AV', 'CAR_AV'].map((name) => String(of(name))),
      ...[of('TRAIN_TT'), of('SM_TT'), of('CAR_TT')].map((minutes) => String(minutes / 100)),
      ...[of('TRAIN_CO') * free, of('SM_CO') * free, of('CAR_CO')].map((francs) => String(francs / 100)),
    ]
  })
  const columns = ['ID', 'CHOICE', 'TRAIN_AV', 'CAR_AV']
  const attributes = ['time', 'cost']
  const alternatives = ['train', 'sm', 'car']
  for (const attribute of attributes) columns.push(...alternatives.map((name) => `${attribute}_${name}`))
  const data = readWide(
    { columns, rows: scaled },
    {
      alternatives,
      codes: { train: '1', sm: '2', car: '3' },
      chosen: 'CHOICE',
      person: 'ID',
      available: { train: 'TRAIN_AV', car: 'CAR_AV' },
      attributes,
    },
  )
  return {
    data,
    model: { terms: [...genericModel(attributes).terms, ...constantsFor(alternatives, 'sm')] },
  }
}

/** Rail trips of 235 people; price in euros and time in hours, all as costs, as mlogit's example has them. */
export function train(): ReferenceModel {
  const attributes = ['price', 'time', 'change', 'comfort']
  const data = readWide(choiceTable('mlogit_Train.csv.gz'), {
    alternatives: ['A', 'B'],
    chosen: 'choice',
    person: 'id',
    attributes,
  })
  const unit = [-1 / 100 / 2.20371, -1 / 60, -1, -1]
  const values = data.values.map((value, place) => value * unit[place % 4]!)
  return { data: { ...data, values }, model: genericModel(attributes) }
}

/** An experiment on medicines with full rankings of four, simulated by the makers of Apollo. */
export function medicine(): ReferenceModel {
  const table = choiceTable('apollo_drugChoiceData.csv.gz')
  const at = (name: string) => table.columns.indexOf(name)
  const dummies: Record<string, readonly string[]> = {
    brand: ['BestValue', 'Novum', 'PainAway', 'Supermarket'],
    country: ['Brazil', 'Denmark', 'India', 'Russia', 'USA'],
    char: ['double strength', 'fast acting'],
  }
  const named = Object.entries(dummies).flatMap(([name, levels]) => levels.map((level) => ({ name, level })))
  const alternatives = ['1', '2', '3', '4']
  const rows = table.rows.map((row) => [
    ...['ID', 'best', 'second_pref', 'third_pref', 'worst'].map((name) => row[at(name)]!),
    ...named.flatMap(({ name, level }) =>
      alternatives.map((j) => (row[at(`${name}_${j}`)] === level ? '1' : '0')),
    ),
    ...['side_effects', 'price'].flatMap((name) => alternatives.map((j) => row[at(`${name}_${j}`)]!)),
  ])
  const attributes = [...named.map(({ name, level }) => `${name}${level}`), 'risk', 'price']
  const columns = [
    'ID',
    'best',
    'second_pref',
    'third_pref',
    'worst',
    ...attributes.flatMap((attribute) => alternatives.map((j) => `${attribute}_${j}`)),
  ]
  const data = readWide(
    { columns, rows },
    { alternatives, person: 'ID', ranked: ['best', 'second_pref', 'third_pref', 'worst'], attributes },
  )
  return { data, model: genericModel(attributes) }
}

export type ReferenceEstimates = {
  logLikelihood: number
  estimates: Record<string, number>
  errors: Record<string, number>
}

/** What another program gave, by its place in reference.json. */
export function publishedEstimates(tool: string, name: string): ReferenceEstimates {
  const all = JSON.parse(referenceData('choice/reference.json').toString()) as Record<
    string,
    Record<string, Published>
  >
  const found = all[tool]?.[name]
  if (found === undefined) throw new RangeError(`reference.json has no ${tool} ${name}`)
  const logLikelihood = found.loglik ?? found.final_log_likelihood ?? Number.NaN
  return { logLikelihood, estimates: found.coef, errors: found.se ?? {} }
}

type Published = {
  loglik?: number
  final_log_likelihood?: number
  coef: Record<string, number>
  se?: Record<string, number>
}

function choiceTable(file: string, delimiter = ','): Table {
  const bytes = referenceData(`choice/${file}`)
  const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const [columns = [], ...rows] = parse(text, { delimiter }) as string[][]
  return { columns, rows }
}
