import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CannotStart } from '../../platform/errors.ts'
import { run } from '../text.command.ts'
import { rowsWithLemmas } from './lemmas.ts'
import { maskedRows } from './mask.ts'
import { type Row, rowsOf, writeRows } from './rows.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-rows-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileWith(content: string | Buffer) {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`)
  await writeFile(file, content)
  return file
}

async function written(rows: AsyncIterable<Row>): Promise<string> {
  const chunks: string[] = []
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk.toString())
      done()
    },
  })
  await writeRows(rows, output)
  return chunks.join('')
}

describe('a file of texts', () => {
  test.each([
    ['commas', 'id,text\n1,"a; b, c"\n'],
    ['semicolons and a byte order mark', '\uFEFFid;text\r\n1;"a; b, c"\r\n'],
    ['tabs', 'id\ttext\n1\ta; b, c\n'],
  ])('with %s is read by its columns and written with commas', async (_, content) => {
    expect(await written(rowsOf(await fileWith(content), ['text']))).toBe('id,text\n1,"a; b, c"\n')
  })

  test('says what is wrong with it in one line', async () => {
    const file = await fileWith('id,text\n1,"open\n')
    await expect(written(rowsOf(file, ['text']))).rejects.toThrow(/is not CSV/)
    await expect(written(rowsOf(await fileWith('a,b\n1,2\n'), ['text']))).rejects.toThrow(
      /no column text; its columns are a, b/,
    )
    await expect(written(rowsOf(path.join(folder, 'none.csv'), []))).rejects.toThrow('is not there.')
    await expect(written(rowsOf(await fileWith(''), ['text']))).rejects.toThrow('is empty')
    await expect(written(rowsOf(await fileWith('a,b\n'), ['text']))).rejects.toThrow('no column text')
    const unquoted = await fileWith('id;text\n1;aukioloajat; bussit; lumi\n')
    await expect(written(rowsOf(unquoted, ['text']))).rejects.toThrow(/more cells on line 2 .* into quotes/)
    const twice = await fileWith('text,score,text\nhyvä,5,huono\n')
    await expect(written(rowsOf(twice, ['text']))).rejects.toThrow('two columns called text')
    const old = await fileWith(Buffer.from('id;text\n1;Hyvää päivää\n', 'latin1'))
    await expect(written(rowsOf(old, ['text']))).rejects.toThrow('is not in UTF-8')
  })

  test('may have empty lines, and lines with cells left out', async () => {
    const file = await fileWith('id,text,theme\n\n1,Katu\n\n2,Kirja,kirjasto\n\n')
    expect(await written(rowsOf(file, ['text']))).toBe('id,text,theme\n1,Katu,\n2,Kirja,kirjasto\n')
    expect(await written(rowsOf(await fileWith('text\n'), ['text']))).toBe('')
  })

  test('may be read by somebody who stops early', async () => {
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    const output = new Writable({ write: (_, __, done) => done(closed) })
    await expect(writeRows(rowsOf(await fileWith('text\na\nb\n'), []), output)).resolves.toBeUndefined()
  })

  test('comes out masked', async () => {
    const rows = rowsOf(await fileWith('id,text\n1,"Puhuin Virtasen kanssa, 040 123 4567"\n'), ['text'])
    expect(await written(maskedRows(rows, 'text'))).toBe('id,text\n1,"Puhuin [name] kanssa, [phone]"\n')
  })

  test('comes out with base forms, each text in its own language or in the one that is said', async () => {
    const file = await fileWith('text\nWaiting times were too long\nOk\n')
    expect(await written(rowsWithLemmas(rowsOf(file, ['text']), { column: 'text' }))).toBe(
      'text,language,lemmas\nWaiting times were too long,en,wait time were too long\nOk,und,ok\n',
    )
    const swedish = rowsWithLemmas(rowsOf(file, ['text']), { column: 'text', language: 'sv' })
    expect(await written(swedish)).toContain('Ok,sv,ok')
  })
})

test('a verb that is not there is told with those that are', async () => {
  await expect(run(['lemma'])).rejects.toThrow(/text has no lemma[^]*lemmas[^]*mask/)
  await expect(run(['mask'])).rejects.toThrow('Name one CSV file')
  await expect(run(['mask', 'a.csv', '--colum', 'x'])).rejects.toThrow(CannotStart)
})
