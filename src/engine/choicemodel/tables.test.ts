import { describe, expect, test } from 'vitest'
import { type LongColumns, readLong } from './long.ts'
import type { Table } from './table.ts'
import { readWide, type WideColumns } from './wide.ts'

const long = table(`
  who,task,what,took,price,cost,there,place,stands
  Aino,1,bus,1,2,0,1,1,2
  Aino,1,car,0,5,1,1,2,2
  Aino,1,train,0,9,1,0,3,2
  Bertta,1,bus,0,3,0,1,2,1
  Bertta,1,car,1,4,1,1,1,1
  Aino,2,bus,0,1,0,1,2,2
  Aino,2,car,1,2,1,1,1,2`)
const columns: LongColumns = {
  task: 'task',
  chosen: 'took',
  person: 'who',
  alternative: 'what',
  attributes: ['price'],
}

describe('choices in long form', () => {
  test('are put together by person, without what was not available', () => {
    const data = readLong(long, { ...columns, available: 'there', weight: 'stands' })
    expect(data.persons).toEqual(['Aino', 'Bertta'])
    expect(data.alternatives).toEqual(['bus', 'car'])
    expect(Array.from(data.taskStart)).toEqual([0, 2, 3])
    expect(Array.from(data.rowStart)).toEqual([0, 2, 4, 6])
    expect(Array.from(data.values)).toEqual([2, 5, 1, 2, 3, 4])
    expect(Array.from(data.chosen)).toEqual([0, 3, 5])
    expect(Array.from(data.weight)).toEqual([2, 1])
    expect(data.rank).toBeUndefined()
  })

  test('take the first of the ranking as chosen', () => {
    const { chosen: _, ...unmarked } = columns
    const data = readLong(long, { ...unmarked, rank: 'place' })
    expect(Array.from(data.chosen)).toEqual([0, 4, 6])
    expect(Array.from(data.rank!)).toEqual([1, 2, 3, 2, 1, 2, 1])
  })

  test('may be only offers, for a what-if', () => {
    const { chosen: _, ...offered } = columns
    const data = readLong(long, { ...offered, whatIf: true })
    expect(Array.from(data.chosen)).toEqual([0, 3, 5])
  })

  test('without persons and names, each task is a person and each alternative its place', () => {
    const data = readLong(table('t,y,x\n1,1,5\n1,0,6\n2,0,7\n2,1,8'), {
      task: 't',
      chosen: 'y',
      attributes: ['x'],
    })
    expect(data.persons).toEqual(['1', '2'])
    expect(data.alternatives).toEqual(['1', '2'])
  })

  test.each([
    [
      'a column that is not there',
      { attributes: ['prize'] },
      'there is no column prize; there are who, task',
    ],
    ['words for numbers', { attributes: ['what'] }, 'what is not a number in line 2: "bus"'],
    ['two chosen', { chosen: 'there' }, 'task 1 must have one alternative chosen (1)'],
    ['marks that are neither 1 nor 0', { chosen: 'price' }, 'task 1 must have one alternative chosen (1)'],
    ['the same rank twice', { rank: 'there' }, 'task 1 gives the rank 1 twice'],
    ['the same alternative twice', { alternative: 'took' }, 'task 1 offers 0 twice'],
    ['two weights of one person', { weight: 'task' }, 'Aino has two weights, 1 and 2'],
  ])('%s is a fault that says where', (_, change: Partial<LongColumns>, says) => {
    expect(() => readLong(long, { ...columns, ...change })).toThrow(says)
  })
})

test('a rank between two places is a fault, and is not rounded', () => {
  const halves = table('t,place,x\n1,1,5\n1,2.5,6')
  expect(() => readLong(halves, { task: 't', rank: 'place', attributes: ['x'] })).toThrow(
    'task 1 gives the rank 2.5, which is no place',
  )
})

test.each([
  ['0,5', '"0,5"; write decimals with a point'],
  ['', '""'],
  ['9'.repeat(400), `"${'9'.repeat(40)}…"`],
])('what is no number is shown so that a person can mend it: %s', (cell, shown) => {
  const rows = [
    ['1', '1', cell],
    ['1', '0', '6'],
  ]
  const one = { columns: ['t', 'y', 'x'], rows }
  expect(() => readLong(one, { task: 't', chosen: 'y', attributes: ['x'] })).toThrow(
    new RangeError(`x is not a number in line 2: ${shown}`),
  )
})

const wide = table(`
  id,took,second,p_bus,p_car,minutes_car,income,carThere
  Aino,bus,car,2,5,30,3,1
  Bertta,car,bus,3,4,25,5,1
  Aino,bus,,1,2,,3,0`)
const asked: WideColumns = {
  alternatives: ['bus', 'car'],
  chosen: 'took',
  person: 'id',
  attributes: ['p', 'income'],
}

describe('choices in wide form', () => {
  test('have a row for each alternative, and one column may serve all', () => {
    const data = readWide(wide, asked)
    expect(data.persons).toEqual(['Aino', 'Bertta'])
    expect(Array.from(data.values)).toEqual([2, 3, 5, 3, 1, 3, 2, 3, 3, 5, 4, 5])
    expect(Array.from(data.chosen)).toEqual([0, 2, 5])
  })

  test('leave out what was not available, and read columns by their own names', () => {
    const minutes = { name: 'minutes', columns: { car: 'minutes_car' } }
    const data = readWide(wide, { ...asked, available: { car: 'carThere' }, attributes: [minutes] })
    expect(Array.from(data.rowStart)).toEqual([0, 2, 3, 5])
    expect(Array.from(data.values)).toEqual([0, 30, 0, 0, 25])
  })

  test('may be only offers, for a what-if', () => {
    const { chosen: _, ...offered } = asked
    expect(Array.from(readWide(wide, { ...offered, whatIf: true }).chosen)).toEqual([0, 2, 4])
  })

  test('know codes and rankings', () => {
    const coded = table('y1,y2,x_A,x_B\n2,1,5,6\n1,,7,8')
    const data = readWide(coded, {
      alternatives: ['A', 'B'],
      codes: { A: '1', B: '2' },
      ranked: ['y1', 'y2'],
      attributes: ['x'],
    })
    expect(Array.from(data.chosen)).toEqual([1, 2])
    expect(Array.from(data.rank!)).toEqual([2, 1, 1, 0])
  })

  test.each(['bsu', 'car', 'tram'])(
    '%s in second place after car is a fault, not left unranked',
    (second) => {
      const misspelt = table(`took,second,p_bus,p_car,p_train\ncar,${second},1,2,3`)
      const alternatives = ['bus', 'car', 'train']
      expect(() =>
        readWide(misspelt, { alternatives, ranked: ['took', 'second'], attributes: ['p'] }),
      ).toThrow(`line 2 ranks "${second}", which it does not offer, or ranks it twice`)
    },
  )

  test.each([
    ['an attribute without a column', { attributes: ['q'] }, 'neither a column q_bus nor q'],
    [
      'a choice that is none of them',
      { chosen: 'second' },
      'second in line 4 is "", which that line does not offer',
    ],
    ['no word on what was chosen', { chosen: 'taken' }, 'there is no column taken'],
  ])('%s is a fault that says where', (_, change: Partial<WideColumns>, says) => {
    expect(() => readWide(wide, { ...asked, ...change })).toThrow(says)
  })
})

function table(text: string): Table {
  const [names = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  return { columns: names, rows }
}
