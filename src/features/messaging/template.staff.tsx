import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { done } from '../../platform/outcome.ts'
import {
  inLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  type Language,
  languageNames,
} from '../../platform/texts.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { findPartPrice } from './budget.queries.ts'
import { findGateway } from './gateway.queries.ts'
import { allow } from './messaging.access.ts'
import { restoreTemplate, writeTemplate } from './template.actions.ts'
import {
  exampleValues,
  fillTemplate,
  findTemplateFault,
  type TemplateFault,
  type TemplateKind,
  templateKinds,
} from './template.model.ts'
import { listTemplateFaults, listTemplates } from './template.queries.ts'
import {
  builtInTexts,
  templateFaultTexts,
  templateKindTexts,
  templateTexts as texts,
  templateTextsOf,
} from './template.texts.ts'
import { TemplateForm, Templates } from './template.view.tsx'

const formName = 'write template'
const templateForm = z.object({
  words: z.string().transform((words) => words.replaceAll('\r\n', '\n').trim()),
  deed: z.enum(['save', 'count', 'restore'], 'bad_choice'),
})
const address = '/messages/templates/:kind/:language'

export function templatePages(routes: PageRoutes) {
  routes.get('/messages/templates', async (c) => {
    const { ctx, services, show } = c.var
    allow(ctx, 'write template')
    const { own, faults } = await services.database.read(ctx.organisation.id, async (db) => ({
      own: await listTemplates(db),
      faults: await listTemplateFaults(db),
    }))
    const languages = interfaceLanguages.filter((language) => ctx.organisation.languages.includes(language))
    const templates = templateKinds.flatMap((kind) =>
      languages.map((language) => {
        const words = own.find((one) => one.kind === kind && one.language === language)?.words
        return { kind, language, words: words ?? builtInTexts[kind][language], own: words !== undefined }
      }),
    )
    return show(
      { title: texts.title[ctx.language], width: 'wide' },
      <Templates ctx={ctx} root={rootOf(c)} templates={templates} faults={faults} />,
    )
  })

  routes.get(address, (c) => showForm(c, {}))

  routes.post(address, async (c) => {
    const { ctx } = c.var
    allow(ctx, 'write template')
    const of = templateOf(c)
    const form = await readForm(c, formName, templateForm)
    const given = form.ok ? form.values.words : (form.given['words'] ?? '')
    if (!form.ok) return showForm(c, { given, errors: messagesOf(form.errors, ctx.language) })
    const counting = await readCounting(c)
    if (form.values.deed === 'restore') {
      const restored = await submitOnce(c, form.nonce, async (tx) => {
        await restoreTemplate(tx, ctx, of)
        return done(rootOf(c))
      })
      return c.redirect(restored.ok ? restored.value : rootOf(c), 303)
    }
    const fault = findTemplateFault(of.kind, given, counting)
    if (fault) return showForm(c, { given, errors: { words: wordsOf(fault, ctx.language) }, counts: true })
    if (form.values.deed === 'count') return showForm(c, { given, counts: true })
    const written = await submitOnce(c, form.nonce, async (tx) => {
      const outcome = await writeTemplate(tx, ctx, { ...of, words: given, ...counting })
      return outcome.ok ? done(rootOf(c)) : outcome
    })
    return c.redirect(written.ok ? written.value : rootOf(c), 303)
  })
}

type Shown = { given?: string; errors?: Record<string, string>; counts?: boolean }

async function showForm(c: WebContext, { given, errors = {}, counts = false }: Shown) {
  const { ctx, services, show } = c.var
  allow(ctx, 'write template')
  const { kind, language } = templateOf(c)
  const { own, partPrice } = await services.database.read(ctx.organisation.id, async (db) => ({
    own: (await listTemplates(db)).find((one) => one.kind === kind && one.language === language)?.words,
    partPrice: await findPartPrice(db),
  }))
  const words = given ?? own ?? builtInTexts[kind][language]
  const { example } = await readCounting(c)
  const filled = counts || given === undefined ? fillTemplate(words, example) : undefined
  const count = Object.keys(errors).length
  return show(
    {
      title: `${templateKindTexts[kind].name[ctx.language]}, ${languageNames[language]}`,
      back: { href: rootOf(c), label: texts.title[ctx.language] },
      ...(count > 0 ? { status: 422, errors: count } : {}),
    },
    <TemplateForm
      ctx={ctx}
      token={formTokenOf(c, formName)}
      kind={kind}
      contentLanguage={language}
      given={words}
      errors={errors}
      own={own !== undefined}
      filled={filled?.ok ? filled.text : undefined}
      partPrice={partPrice}
    />,
  )
}

async function readCounting(c: WebContext) {
  const { ctx, services } = c.var
  const { language } = templateOf(c)
  const gateway = await services.database.read(ctx.organisation.id, (db) => findGateway(db, 'sms'))
  const organisation = inLanguage(ctx.organisation.names, language).text
  const site = `${ctx.baseUrl}/${ctx.organisation.slug}`
  return {
    example: exampleValues({ organisation, address: site }),
    canBeAnswered: gateway?.canBeAnswered ?? true,
  }
}

function wordsOf(fault: TemplateFault, language: Language): string {
  return 'what' in fault
    ? templateTextsOf[fault.reason][language](fault.what)
    : templateFaultTexts[fault.reason][language]
}

function templateOf(c: WebContext): { kind: TemplateKind; language: Language } {
  const kind = templateKinds.find((one) => one === c.req.param('kind'))
  const language = c.req.param('language')
  if (!kind || !isInterfaceLanguage(language)) throw new NotFound('template')
  return { kind, language }
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff/messages/templates`
}
