import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openServiceEventFile, type FileRow } from './service-event-file.model.ts'

const now = new Date('2026-11-22T16:00:00Z')
const defaults = { source: 'uimahalli' }

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function rowsOf(
  text: string,
  encoding = 'utf-8',
  given: { source?: string; service?: string } = defaults,
) {
  const file = await openServiceEventFile(once(iconv.encode(text, encoding)), { now, defaults: given })
  if (!file.ok) return file.problems
  const rows: FileRow[] = []
  for await (const row of file.rows) rows.push(row)
  return rows
}

const finnishFile = [
  'tapahtuma_id;palvelu;yksikkö;aika;puhelin;kieli;turvakielto;ikä;lisätieto: sali',
  '101;Uimakoulu;Pyhäjärven uimahalli;22.11.2026 14.05;040 123 4567;suomi;ei;34;Iso allas',
  '102;Uimakoulu;"Åbo; simhall";22.11.2026 klo 14.05;+358 40 1234568;sv;kyllä;;',
  '',
].join('\r\n')

const finnishRows = [
  {
    row: 2,
    event: {
      id: '101',
      source: 'uimahalli',
      service: 'Uimakoulu',
      unit: 'Pyhäjärven uimahalli',
      happenedAt: new Date('2026-11-22T12:05:00Z'),
      phone: '040 123 4567',
      language: 'fi',
      protectedAddress: false,
      age: 34,
      attributes: { sali: 'Iso allas' },
    },
  },
  {
    row: 3,
    event: {
      id: '102',
      source: 'uimahalli',
      service: 'Uimakoulu',
      unit: 'Åbo; simhall',
      happenedAt: new Date('2026-11-22T12:05:00Z'),
      phone: '+358 40 1234568',
      language: 'sv',
      protectedAddress: true,
    },
  },
]

describe('a file of service events', () => {
  test.each(['utf-8', 'windows-1252', 'utf-16le'])('with semicolons in %s is read', async (encoding) => {
    expect(await rowsOf(finnishFile, encoding)).toEqual(finnishRows)
  })

  test('with a byte order mark, commas and English headers is read', async () => {
    const text =
      '\uFEFFevent_id,source,service,time,phone,language\n' +
      '"a,1",library,lending,2026-11-22T14:05+02:00,"+358 40 123 4567",en\n' +
      'a2,library,lending,2026-11-22T12:05:00Z,,\n'
    expect(await rowsOf(text, 'utf-8', {})).toEqual([
      {
        row: 2,
        event: {
          id: 'a,1',
          source: 'library',
          service: 'lending',
          happenedAt: new Date('2026-11-22T12:05:00Z'),
          phone: '+358 40 123 4567',
          language: 'en',
        },
      },
      {
        row: 3,
        event: {
          id: 'a2',
          source: 'library',
          service: 'lending',
          happenedAt: new Date('2026-11-22T12:05:00Z'),
        },
      },
    ])
  })

  test('with tabs and Swedish headers is read', async () => {
    const text =
      'händelse_id\ttjänst\ttid\ttelefon\tspråk\n7\tBygglov\t21.11.2026 kl. 9.15\t050-1234567\tsvenska\n'
    expect(await rowsOf(text, 'windows-1252')).toEqual([
      {
        row: 2,
        event: {
          id: '7',
          source: 'uimahalli',
          service: 'Bygglov',
          happenedAt: new Date('2026-11-21T07:15:00Z'),
          phone: '050-1234567',
          language: 'sv',
        },
      },
    ])
  })

  test('may name its delimiter, begin with empty rows, and write day and time apart', async () => {
    const text =
      'sep=;\r\n;;;\r\nid;palvelu;pvm;aika\r\n7;Laina;22.11.2026;14:05:09\r\n;;;\r\n8;Laina;2026-11-22;14.05\r\n'
    expect(await rowsOf(text)).toMatchObject([
      { row: 4, event: { id: '7', happenedAt: new Date('2026-11-22T12:05:09Z') } },
      { row: 6, event: { id: '8', happenedAt: new Date('2026-11-22T12:05:00Z') } },
    ])
  })

  test('refuses faulty rows one by one, by the column as the file names it and never by the value', async () => {
    const text = [
      'ID;Palvelu;Aika;Puhelin;Turvakielto;S-posti',
      '1;Laina;22.11.2026;0401234567;ei;',
      '2;;22.11.2026 14.05;0401234567;ei;',
      '3;Laina;22.11.2026 14.05;3,58401E+11;ei;',
      '4;Laina;22.11.2026 14.05;0401234567;ehkä;',
      '5;Laina;22.11.2026 14.05;0401234567;ei;aino',
      '6;Laina;22.11.2026 14.05',
      '7;Laina;22.11.2026 14.05;0401234567;ei;;ylimääräinen',
      '8;Laina;24.11.2026 14.05;0401234567;ei;',
      '9;Laina;22.11.2025 14.05;0401234567;ei;',
      '10;Laina;25.10.2026 3.30;="0401234567";ei;',
    ].join('\n')
    expect(await rowsOf(text)).toEqual([
      { row: 2, column: 'Aika', reason: 'no_time_of_day' },
      { row: 3, column: 'Palvelu', reason: 'missing' },
      { row: 4, column: 'Puhelin', reason: 'spreadsheet_number' },
      { row: 5, column: 'Turvakielto', reason: 'not_yes_or_no' },
      { row: 6, column: 'S-posti', reason: 'not_an_email' },
      { row: 7, column: null, reason: 'wrong_number_of_cells' },
      { row: 8, column: null, reason: 'wrong_number_of_cells' },
      { row: 9, column: 'Aika', reason: 'in_the_future' },
      { row: 10, column: 'Aika', reason: 'too_old' },
      expect.objectContaining({ row: 11, event: expect.objectContaining({ phone: '0401234567' }) }),
    ])
  })

  test('refuses a time that was skipped when the clocks changed', async () => {
    const file = await openServiceEventFile(once(Buffer.from('id;palvelu;aika\n1;Laina;29.3.2026 3.30\n')), {
      now: new Date('2026-04-01T12:00:00Z'),
      defaults,
    })
    expect(file.ok && (await file.rows.next()).value).toEqual({
      row: 2,
      column: 'aika',
      reason: 'no_such_time',
    })
  })

  test('with a wrong column is refused before any row is read', async () => {
    expect(await rowsOf('tapahtma_id;palvelu;aika\n1;Laina;22.11.2026 14.05\n')).toEqual([
      { reason: 'column_missing', column: 'id', near: 'tapahtma_id' },
    ])
    expect(await rowsOf('')).toEqual([{ reason: 'no_header' }])
    expect(await rowsOf('\r\n\r\n')).toEqual([{ reason: 'no_header' }])
  })

  test('with a quotation mark left open keeps the rows before it and says where it ends', async () => {
    const text = `id;palvelu;aika\n1;Laina;22.11.2026 14.05\n2;"Laina;22.11.2026 14.05\n${'3;Laina;x\n'.repeat(20_000)}`
    expect(await rowsOf(text)).toMatchObject([
      { row: 2, event: { id: '1' } },
      { row: 3, column: null, reason: 'broken_quotes' },
    ])
  })

  test('that is damaged halfway keeps the rows before it and says where it ends', async () => {
    const start = Buffer.from(`id;palvelu;aika\n1;Lainä;22.11.2026 14.05\n${';;\n'.repeat(30_000)}`)
    async function* damaged() {
      yield start
      yield Buffer.from([0xe4, 0x20, 0xe4, 0x0a])
    }
    const file = await openServiceEventFile(damaged(), { now, defaults })
    const rows: FileRow[] = []
    if (file.ok) for await (const row of file.rows) rows.push(row)
    expect(rows.at(0)).toMatchObject({ row: 2, event: { service: 'Lainä' } })
    expect(rows.at(-1)).toMatchObject({ column: null, reason: 'broken_encoding' })
  })

  test('keeps emoji, right-to-left text and long cells whole', async () => {
    const long = 'م'.repeat(100)
    expect(await rowsOf(`id;palvelu;aika;käyntityyppi\n1;Laina 📚;22.11.2026 14.05;${long}\n`)).toMatchObject(
      [{ event: { service: 'Laina 📚', visitType: long } }],
    )
  })
})

describe('a file of 200,000 rows', () => {
  const rowCount = 200_000
  async function* manyRows(produced: { rows: number }) {
    yield Buffer.from('tapahtuma_id;palvelu;yksikkö;aika;puhelin;kieli;turvakielto\r\n')
    while (produced.rows < rowCount) {
      const lines = Array.from({ length: 500 }, (_, at) => {
        const id = produced.rows + at
        const clock = `${8 + (id % 12)}.${String(id % 60).padStart(2, '0')}`
        return `k-${id};Lainaus;Pyhäjärven kirjasto;${1 + (id % 20)}.11.2026 ${clock};040 ${1_000_000 + id};fi;ei\r\n`
      })
      produced.rows += lines.length
      yield Buffer.from(lines.join(''))
    }
  }

  test('is read row by row, and the file is never far ahead of its reader', { timeout: 60_000 }, async () => {
    const produced = { rows: 0 }
    const started = performance.now()
    const file = await openServiceEventFile(manyRows(produced), { now, defaults })
    let taken = 0
    let farthestAhead = 0
    if (file.ok)
      for await (const row of file.rows) {
        if ('event' in row) taken += 1
        farthestAhead = Math.max(farthestAhead, produced.rows - taken)
      }
    const rowsPerSecond = Math.round((taken / (performance.now() - started)) * 1000)
    process.stdout.write(`service event file: ${rowsPerSecond} rows/s, at most ${farthestAhead} rows held\n`)
    expect(taken).toBe(rowCount)
    expect(farthestAhead).toBeLessThan(20_000)
    expect(rowsPerSecond).toBeGreaterThan(2_000)
  })

  test('lets go of its source when the reader stops early', async () => {
    const produced = { rows: 0 }
    const file = await openServiceEventFile(manyRows(produced), { now, defaults })
    if (file.ok) {
      await file.rows.next()
      await file.rows.return()
    }
    expect(produced.rows).toBeLessThan(20_000)
  })
})
