import { beforeAll, expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { askWords } from '../../../tests/builders/listening.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import { nameSender } from '../messaging/sender.actions.ts'
import type { Service } from '../catalogue/service.model.ts'
import { closeAsk, openAsk } from './ask.actions.ts'
import { defaultSettings } from './ask.model.ts'
import { changeFirstQuestion } from './questionnaire.actions.ts'

const t = testDatabase()
let ctx: Context

beforeAll(async () => {
  const town = aContext({ organisation: await found(t.database) })
  const id = await aPerson(t.database, town, { role: 'administrator' })
  ctx = { ...town, actor: aStaffActor('administrator', { id }) }
  await aGateway(t.database, ctx)
})

test('an ask is worded and closed by those only who may write for each of its services', async () => {
  const [mine, theirs] = [await aService(t.database, ctx), await aService(t.database, ctx)]
  const grants = [{ role: 'developer' as const, units: new Set([mine.unitId]), services: new Set<never>() }]
  const developer = { ...ctx, actor: aStaffActor('developer', { grants }) }
  const both = await opened(mine, [theirs])
  await expect(worded(both, {}, developer)).rejects.toThrow('write ask')
  await expect(closed(both, developer)).rejects.toThrow('write ask')
  const one = await opened(mine)
  expect((await worded(one, {}, developer)).ok).toBe(true)
  expect((await closed(one, developer)).ok).toBe(true)
})

test('no page lets a text name a sensitive service, or ask for a reply to a name', async () => {
  const library = await aService(t.database, ctx)
  const names = { fi: 'Päihdeneuvonta', sv: 'Missbruk' }
  const clinic = await aService(t.database, ctx, { sensitive: true, names })
  const askId = await opened(library, [clinic])
  const named = await worded(askId, { fi: 'Miten päihdeneuvonta sujui? Vastaa 0-10 tai {link}' })
  expect(named).toEqual({ ok: false, reason: 'names_service' })

  await aGateway(t.database, ctx, { sender: 'Koekunta' })
  const name = { name: 'Koekunta', status: 'verified' as const, statusOn: '2026-11-01', number: '' }
  await write((tx) => nameSender(tx, ctx, name))
  expect(await worded(askId, {})).toEqual({ ok: false, reason: 'asks_for_reply' })
})

function write<Result>(work: Parameters<typeof t.database.write<Result>>[1]) {
  return t.database.write(ctx.organisation.id, work)
}

async function opened(service: Service, also: Service[] = []): Promise<Id<'ask'>> {
  const outcome = await write((tx) =>
    openAsk(tx, ctx, {
      serviceId: service.serviceId,
      words: askWords,
      settings: defaultSettings,
      followed: { alsoServiceIds: also.map(({ serviceId }) => serviceId), unitIds: [] },
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

function worded(askId: Id<'ask'>, invitation: Words, by = ctx) {
  const first = {
    scale: 'recommendation' as const,
    labels: [],
    question: askWords.question,
    invitation: { ...askWords.invitation, ...invitation },
  }
  return write((tx) => changeFirstQuestion(tx, by, { askId, first }))
}

function closed(askId: Id<'ask'>, by: Context) {
  return write((tx) => closeAsk(tx, by, { askId }))
}
