import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import {
  type FormError,
  formTokenOf,
  type FormValues,
  messagesOf,
  readForm,
  submitOnce,
} from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { inLanguage } from '../../platform/texts.ts'
import { Fieldset } from '../../ui/choices.tsx'
import { DateInput, Select } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ErrorSummary, Form } from '../../ui/form.tsx'
import { formatDate, parseDay } from '../../ui/format.ts'
import { byName } from '../catalogue/service.model.ts'
import { listServices } from '../catalogue/service.queries.ts'
import { dayInFinland } from '../identity/day.model.ts'
import { getCase } from './case.queries.ts'
import { allow, may } from './improvement.access.ts'
import { measureCase } from './measurement.actions.ts'
import { type MeasuringRefusal, usualWindows, type Window } from './measurement.model.ts'
import { measurementTexts as texts } from './measurement.texts.ts'

const day = z
  .string()
  .trim()
  .min(1, 'required')
  .transform((typed, context) => {
    const read = parseDay(typed)
    if (read === undefined) context.addIssue({ code: 'custom', message: 'bad_date' })
    return read ?? ''
  })
const form = z.object({
  service: z.uuid('bad_choice'),
  before_from: day,
  before_until: day,
  after_from: day,
  after_until: day,
})

export function measurementPages(routes: PageRoutes) {
  routes.get('/cases/:caseId/measurements', (c) => showMeasuring(c))
  routes.post('/cases/:caseId/measurements', (c) => measure(c))
}

async function measure(c: WebContext) {
  const { ctx } = c.var
  const caseId = caseIdOf(c)
  const read = await readForm(c, `measure case ${caseId}`, form)
  if (!read.ok) return showMeasuring(c, read)
  const { values } = read
  const outcome = await submitOnce<MeasuringRefusal>(c, read.nonce, async (tx) => {
    const measured = await measureCase(tx, ctx, {
      caseId,
      serviceId: values.service as Id<'service'>,
      before: { fromOn: values.before_from, untilOn: values.before_until },
      after: { fromOn: values.after_from, untilOn: values.after_until },
    })
    return measured.ok ? done(`/${ctx.organisation.slug}/staff/cases/${caseId}?done=measured`) : measured
  })
  if (!outcome.ok) {
    const { reason } = outcome
    const field = reason === 'after_not_over' ? 'after_until' : fieldAtFault(reason, values)
    return showMeasuring(c, { errors: [{ field, reason }], given: read.given })
  }
  return c.redirect(outcome.value, 303)
}

async function showMeasuring(c: WebContext, failed?: { errors: readonly FormError[]; given: FormValues }) {
  const { ctx, services } = c.var
  const { language } = ctx
  const caseId = caseIdOf(c)
  const { one, offered } = await services.database.read(ctx.organisation.id, async (db) => ({
    one: await getCase(db, caseId),
    offered: (await listServices(db)).filter((service) => may(ctx, 'measure case', service)),
  }))
  allow(ctx, 'measure case', one)
  const usual = usualWindows(dayInFinland(one.openedAt), dayInFinland(ctx.now))
  const given = failed?.given ?? {
    service: one.serviceId ?? '',
    ...fieldsOf('before', usual.before, language),
    ...fieldsOf('after', usual.after, language),
  }
  const errors = messagesOf(failed?.errors ?? [], language, texts.refusals, (field, reason) => {
    const [side, end] = field.split('_')
    if (reason !== 'bad_date' || (side !== 'before' && side !== 'after')) return undefined
    return `${texts[side][language]}, ${texts[end === 'from' ? 'fromOn' : 'untilOn'][language].toLowerCase()}`
  })
  return c.var.show(
    {
      title: texts.measure[language],
      status: failed ? 422 : 200,
      errors: failed?.errors.length ?? 0,
      back: { href: `/${ctx.organisation.slug}/staff/cases/${caseId}`, label: one.title },
    },
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.measure[language]}</h1>
      <p class="vk-lead">{texts.measureLead[language]}</p>
      {usual.after === undefined ? <p>{texts.noDayAfter[language]}</p> : null}
      <Form hidden={{ form_token: formTokenOf(c, `measure case ${caseId}`) }}>
        <Select
          language={language}
          name="service"
          label={texts.service[language]}
          value={given['service']}
          error={errors['service']}
          options={byName(offered, language).map(({ serviceId, names }) => ({
            value: serviceId,
            text: inLanguage(names, language).text,
          }))}
        />
        {(['before', 'after'] as const).map((side) => (
          <Fieldset legend={texts[side][language]}>
            {(['from', 'until'] as const).map((end) => (
              <DateInput
                language={language}
                name={`${side}_${end}`}
                label={texts[`${end}On`][language]}
                value={given[`${side}_${end}`]}
                error={errors[`${side}_${end}`]}
              />
            ))}
          </Fieldset>
        ))}
        <ButtonGroup>
          <Button>{texts.store[language]}</Button>
        </ButtonGroup>
      </Form>
    </>,
  )
}

function fieldsOf(side: 'before' | 'after', window: Window | undefined, language: 'fi' | 'sv' | 'en') {
  if (window === undefined) return {}
  const { fromOn, untilOn } = window
  // Written as it is typed, so that changing one number is enough.
  const typed = (iso: string) => formatDate(iso, language === 'en' ? 'fi' : language)
  return { [`${side}_from`]: typed(fromOn), [`${side}_until`]: typed(untilOn) }
}

function fieldAtFault(reason: MeasuringRefusal, values: z.output<typeof form>): string {
  if (reason === 'windows_overlap') return 'after_from'
  return values.before_from > values.before_until ? 'before_until' : 'after_until'
}

function caseIdOf(c: WebContext): Id<'case'> {
  const caseId = readId<'case'>(c.req.param('caseId'))
  if (caseId === undefined) throw new NotFound('case')
  return caseId
}
