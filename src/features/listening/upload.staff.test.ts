import type { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { removeForgottenFilesJob } from '../../platform/files/forgotten-files.ts'
import { newId } from '../../platform/id.ts'
import type { Services } from '../../platform/surroundings.ts'
import type { Service } from '../catalogue/service.model.ts'
import { access } from './listening.access.ts'
import { files as fileColumns } from './listening.holdings.ts'
import { readUploadJob } from './upload.jobs.ts'
import { getUpload, listUploadFaults } from './upload.queries.ts'
import { uploadPages } from './upload.staff.tsx'

const t = testDatabase()
const feature = { name: 'listening', access, staff: uploadPages }
let ctx: Context
let service: Service
let site: ReturnType<typeof anApp>

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database), actor: { kind: 'system', job: 'test' } })
  service = await aService(t.database, ctx)
  site = anApp(t.database, [feature], { staff: aStaffActor('developer') })
})

describe('a file of service events', () => {
  test('is stored, read by a job and removed', async () => {
    const { status, location } = await bring(fileOf(2500))
    expect(status).toBe(303)
    expect(await (await site.get(location)).text()).toContain('Odottaa lukemista')
    await read(location)
    const upload = await uploadAt(location)
    expect(upload).toMatchObject({ rowsRead: 2500, rowsTaken: 2500, rowsRefused: 0, fileKey: null })
    expect(upload.finishedAt).not.toBeNull()
    expect(await files()).toEqual([])
    const page = await (await site.get(location)).text()
    expect(page).toContain('Luettu')
    expect(await (await site.get(`${root()}/uploads`)).text()).toContain('visits.csv')
  })

  test('brought again adds nothing', async () => {
    const { location } = await bring(fileOf(100))
    await read(location)
    expect(await uploadAt(location)).toMatchObject({ rowsTaken: 0, rowsRepeated: 100 })
  })

  test('with a wrong column is refused at once, with what it may have meant', async () => {
    const wrong = fileOf(1).replace('tapahtuma_id', 'tapahtumma_id')
    const { status, text } = await bring(wrong)
    expect(status).toBe(422)
    expect(text).toContain('tapahtumma_id')
    expect(text).toContain('Tarkoittaako otsikko')
    expect(await files()).toEqual([])
  })

  test('with faulty rows tells each by its row, a thousand at most, and takes the rest', async () => {
    const faulty = Array.from({ length: 1200 }, (_, index) => `bad-${index};eilen;${service.key};`)
    const { location } = await bring(
      [header, ...faulty, `good-1;22.11.2026 14.05;${service.key};`, 'good-2;22.11.2026 14.05;nowhere;'].join(
        '\n',
      ),
    )
    await read(location)
    const upload = await uploadAt(location)
    expect(upload).toMatchObject({ rowsRead: 1202, rowsTaken: 1, rowsRefused: 1201 })
    const faults = await t.database.read(ctx.organisation.id, (db) => listUploadFaults(db, upload.uploadId))
    expect(faults).toHaveLength(1000)
    expect(faults[0]).toEqual({ rowNumber: 2, columnName: 'aika', reason: 'not_a_moment' })
    expect(await (await site.get(location)).text()).toContain('Kaikkiaan niitä on 1')
  })

  test('names the column of a fault in words, and counts the numbers that no message reaches', async () => {
    const phones = ['049 000 0001', '+358 49 000 0002', '12', 'ei puhelinta', '']
    const rows = phones.map((phone, index) => `n-${index};22.11.2026 14.05;${service.key};${phone}`)
    const { location } = await bring([header, ...rows, 'n-9;22.11.2026 14.05;nowhere;'].join('\n'))
    await read(location)
    expect(await uploadAt(location)).toMatchObject({ rowsTaken: 5, rowsRefused: 1, rowsUnreachable: 2 })
    const page = await (await site.get(location)).text()
    expect(page).toMatch(/Yhteystieto ei toimi[^0-9]*2\b/)
    expect(page).toContain('>palvelu<')
  })

  test('goes on where a killed worker left it, and two workers count nothing twice', async () => {
    const { location } = await bring(fileOf(3500, 'killed'))
    let transactions = 0
    const dying: Services = {
      ...site.services,
      database: {
        ...t.database,
        write: (...given: Parameters<typeof t.database.write>) => {
          transactions += 1
          if (transactions === 3) throw new Error('killed')
          return t.database.write(...given)
        },
      } as typeof t.database,
    }
    await expect(readUploadJob.run(dying, ctx, payloadOf(location))).rejects.toThrow('killed')
    expect(await uploadAt(location)).toMatchObject({ rowsRead: 2000 })
    await Promise.all([read(location), read(location)])
    await read(location)
    expect(await uploadAt(location)).toMatchObject({ rowsRead: 3500, rowsTaken: 3500, rowsRepeated: 0 })
  })

  test('is closed when its reading ends early', async () => {
    const { location } = await bring(fileOf(3500, 'early'))
    const opened: Readable[] = []
    const stopping: Services = {
      ...site.services,
      database: { ...t.database, write: () => Promise.reject(new Error('stopped')) },
      files: {
        ...site.services.files,
        async get(...which) {
          const stored = await site.services.files.get(...which)
          if (stored) opened.push(stored)
          return stored
        },
      },
    }
    await expect(readUploadJob.run(stopping, ctx, payloadOf(location))).rejects.toThrow('stopped')
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true])
    await read(location)
  })

  test('that lost its row to a sudden end is removed after a day, and one that is pointed to is not', async () => {
    const { location } = await bring(fileOf(1, 'kept'))
    const store = (name: string, organisationId = ctx.organisation.id) =>
      site.services.files.put(organisationId, name, Buffer.from(header), {
        type: 'text/csv',
        maxBytes: 99,
      })
    // Of an organisation that this installation does not know: the store may be shared with another.
    const elsewhere = newId<'organisation'>(ctx.now)
    const theirs = await store('upload', elsewhere)
    const [lost, unknown] = [await store('upload'), await store('poster')]
    const job = removeForgottenFilesJob(fileColumns)
    const inHours = (hours: number) => ({ ...ctx, now: new Date(Date.now() + hours * 3_600_000) })
    await job.run(site.services, inHours(23), {})
    expect(await files()).toContain(lost.key)
    await job.run(site.services, inHours(25), {})
    const { fileKey } = await uploadAt(location)
    expect(await files()).toEqual([unknown.key, fileKey].sort())
    const kept = await site.services.files.get(elsewhere, theirs.key)
    expect(kept).toBeDefined()
    kept?.destroy()
  })

  test('is not brought without a file, nor by someone without the role', async () => {
    expect((await bring('')).status).toBe(422)
    const viewer = anApp(t.database, [feature], { staff: aStaffActor('viewer') })
    expect((await viewer.get(`${root()}/uploads`)).status).toBe(403)
  })

  test('is not seen by another organisation', async () => {
    const { location } = await bring(fileOf(1, 'own'))
    const theirs = await found(t.database)
    const there = location.replace(ctx.organisation.slug, theirs.slug)
    expect((await site.get(there)).status).toBe(404)
  })
})

const header = 'tapahtuma_id;aika;palvelu;puhelin'

function fileOf(rows: number, id = 'v') {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${id}-${index};22.11.2026 14.05;${service.key};0490${String(index).padStart(6, '0')}`,
  )
  return [header, ...lines].join('\r\n')
}

function root() {
  return `/${ctx.organisation.slug}/staff`
}

async function bring(text: string) {
  const action = `${root()}/uploads`
  const page = await (await site.get(`${action}/new`)).text()
  const body = new FormData()
  for (const [name, value] of Object.entries(hiddenOf(page, action))) body.append(name, value)
  body.append('file', new File([text], 'visits.csv', { type: 'text/csv' }))
  body.append('source', 'reservations')
  body.append('service', '')
  const answer = await site.app.request(action, { method: 'POST', body })
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    text: answer.status === 422 ? await answer.text() : '',
  }
}

function payloadOf(location: string) {
  return { uploadId: location.split('/').at(-1) ?? '' }
}

function read(location: string) {
  return readUploadJob.run(site.services, ctx, payloadOf(location))
}

function uploadAt(location: string) {
  return t.database.read(ctx.organisation.id, (db) => getUpload(db, payloadOf(location).uploadId as never))
}

async function files() {
  const keys: string[] = []
  for await (const { key } of site.services.files.list(ctx.organisation.id)) keys.push(key)
  return keys
}
