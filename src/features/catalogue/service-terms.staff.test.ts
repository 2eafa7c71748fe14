import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { feature } from './index.ts'
import { getServiceProfile } from './service-profile.queries.ts'
import { parseCents, readTerms } from './service-terms.model.ts'

const postgres = testDatabase()

test('prices, terms and time are written line by line, and come back as they were written', async () => {
  const ctx = aContext({ organisation: await found(postgres.database) })
  const { serviceId } = await aService(postgres.database, ctx)
  const site = anApp(postgres.database, [feature], { staff: aStaffActor('developer') })
  const page = `/${ctx.organisation.slug}/staff/services/${serviceId}`
  const written = {
    cost_0_fi: 'Kertalippu',
    amount_0: '5,50 €',
    most_0: '8',
    unit_0: 'time',
    eligibility_fi: 'Asut Kaikurannassa',
    eligibility_sv: 'Du bor i Ekstrand',
    minimum_age: '7',
    document_fi: 'Kela-kortti\n\nHenkilötodistus',
    document_sv: 'FPA-kort\n\nLegitimation',
    usual_days: '5',
    most_days: '14',
    working_days: 'yes',
  }
  const wrong = await site.submit(`${page}/terms`, `${page}/terms`, {
    ...written,
    most_0: '3',
    usual_days: 'x',
  })
  expect(wrong.status).toBe(422)
  const told = await wrong.text()
  expect(told).toContain('Yläraja on pienempi kuin alaraja')
  expect(told).toContain('Kirjoita kokonainen luku')
  expect((await site.submit(`${page}/terms`, `${page}/terms`, written)).status).toBe(303)

  const profile = await postgres.database.read(ctx.organisation.id, (db) => getServiceProfile(db, serviceId))
  expect(profile.costs).toMatchObject([{ amountCents: 550, mostCents: 800, words: { fi: 'Kertalippu' } }])
  expect(profile.details).toMatchObject([
    { kind: 'document', words: { fi: 'Kela-kortti', sv: 'FPA-kort' } },
    { kind: 'document', words: { fi: 'Henkilötodistus', sv: 'Legitimation' } },
    { kind: 'eligibility', minimumAge: 7, maximumAge: null },
  ])
  expect(profile.processingTime).toEqual({ usualDays: 5, mostDays: 14, workingDays: true })
  const again = await (await site.get(`${page}/terms`)).text()
  expect(again).toContain('value="5,50"')
  expect(again).toContain('Kela-kortti\nHenkilötodistus')
  expect(await (await site.get(page)).text()).toContain('5,50')
})

test('residents read which days are counted, for what ages it is, and a price that is only bounded as such', async () => {
  const ctx = aContext({ organisation: await found(postgres.database) })
  const { serviceId, key } = await aService(postgres.database, ctx)
  const site = anApp(postgres.database, [feature], { staff: aStaffActor('developer') })
  const form = `/${ctx.organisation.slug}/staff/services/${serviceId}/terms`
  const shown = async (language: string, written: Record<string, string>) => {
    expect((await site.submit(form, form, written)).status).toBe(303)
    const html = await (await site.get(`/${ctx.organisation.slug}/${language}/services/${key}`)).text()
    return html.replaceAll('\u00a0', ' ')
  }
  const terms = { most_0: '25', minimum_age: '65', usual_days: '5', most_days: '14', working_days: 'yes' }
  const finnish = await shown('fi', terms)
  expect(finnish).toContain('Tavallisesti 5 arkipäivää, enintään 14 arkipäivää')
  expect(finnish).toContain('<li>Vähintään 65-vuotiaat</li>')
  expect(finnish).toMatch(/<li>enintään 25(,00)? €/)
  expect(finnish).not.toContain('<li></li>')
  const summary = (await (await site.get(form.replace('/terms', ''))).text()).replaceAll('\u00a0', ' ')
  for (const told of [
    'Vähintään 65-vuotiaat',
    'Käsittelyaika<',
    'Tavallisesti 5 arkipäivää, enintään 14 arkipäivää',
    'enintään 25',
  ])
    expect(summary).toContain(told)

  const own = {
    amount_0: '5',
    most_0: '8',
    eligibility_fi: 'Asut täällä',
    minimum_age: '7',
    maximum_age: '17',
  }
  const calendar = await shown('fi', { ...own, usual_days: '1' })
  expect(calendar).toContain('Tavallisesti 1 päivä<')
  expect(calendar).toMatch(/Asut täällä<\/span><\/li><li>7–17-vuotiaat<\/li>/)
  expect(calendar).toMatch(/<li>5(,00)? € – 8(,00)? €/)
  expect(await shown('sv', { ...terms, usual_days: '1' })).toContain('Vanligen 1 vardag, högst 14 vardagar')
  expect(await shown('en', { ...terms, minimum_age: '', maximum_age: '6' })).toContain(
    'People aged 6 or under',
  )
})

test('services that must come before are named by their keys, and led to where they are published', async () => {
  const ctx = aContext({ organisation: await found(postgres.database) })
  const permit = await aService(postgres.database, ctx, { names: { fi: 'Rakennuslupa' } })
  const draft = await aService(postgres.database, ctx, {
    names: { fi: 'Ennakkotarkastus' },
    publishedAt: null,
  })
  const { serviceId, key } = await aService(postgres.database, ctx)
  const site = anApp(postgres.database, [feature], { staff: aStaffActor('developer') })
  const page = `/${ctx.organisation.slug}/staff/services/${serviceId}`
  const write = (keys: string) => site.submit(`${page}/terms`, `${page}/terms`, { before_services: keys })
  const missing = await write(`${permit.key}, satama`)
  expect(missing.status).toBe(422)
  expect(await missing.text()).toContain('Tarkista tunnukset')
  expect(await (await write(key)).text()).toContain('ei voi edeltää itseään')
  expect((await write(`${permit.key}, ${draft.key}`)).status).toBe(303)

  const shown = await (await site.get(`/${ctx.organisation.slug}/fi/services/${key}`)).text()
  expect(shown).toContain(`<a href="/${ctx.organisation.slug}/fi/services/${permit.key}"><span>Rakennuslupa`)
  expect(shown).toContain('Ennakkotarkastus')
  expect(shown).not.toContain(`/services/${draft.key}`)
  expect(await (await site.get(page)).text()).toContain('Rakennuslupa')
  const again = await (await site.get(`${page}/terms`)).text()
  for (const one of [permit, draft])
    expect(again).toMatch(new RegExp(`name="before_services"[^>]*${one.key}`))
})

test('a price is read as people write it', () => {
  expect(['5', '5,5', '5.50 €', '1 200,00', ''].map(parseCents)).toEqual([500, 550, 550, 120_000, null])
  expect(['viisi', '5,555', '-1', '1e9', '99999999,99'].map(parseCents)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('an empty form says nothing, and a limit without the usual time is asked about', () => {
  expect(readTerms({}, ['fi', 'sv'])).toEqual({
    ok: true,
    terms: { costs: [], details: [], before: [], processing: null },
  })
  expect(readTerms({ most_days: '3' }, ['fi'])).toEqual({
    ok: false,
    faults: { usual_days: 'usual_missing' },
  })
})
