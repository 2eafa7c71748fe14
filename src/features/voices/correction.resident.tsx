import { z } from 'zod'
import { formTokenOf, messagesOf, readForm } from '../../platform/web/forms.ts'
import type { FormError } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { correctionTexts as texts } from './correction.texts.ts'
import { CorrectionForm } from './correction.view.tsx'
import { codeOf, followAddressOf, withCode } from './follow-code.view.tsx'
import { correctSpeaker } from './speaker-correction.actions.ts'
import { speakerKinds } from './speaker.model.ts'
import { findSpeakerByCode, type Speaker } from './speaker.queries.ts'

/** Putting right what was taken down of oneself. What was said is put right by saying more. */
export function correctionPages(routes: PageRoutes) {
  routes.get('/follow/:code/correction', (c) =>
    withCode(c, codeOf(c), findSpeakerByCode, (speaker) => showForm(c, speaker)),
  )
  routes.post('/follow/:code/correction', (c) =>
    withCode(c, codeOf(c), findSpeakerByCode, (speaker) => correct(c, speaker)),
  )
}

function formOf(languages: readonly string[]) {
  return z.object({
    kind: z.enum(speakerKinds, 'bad_choice'),
    language: z.string().refine((language) => languages.includes(language), 'bad_choice'),
  })
}

// Corrected twice it is the same, so the form is not claimed.
async function correct(c: WebContext, speaker: Speaker): Promise<Response> {
  const { ctx, services } = c.var
  const form = await readForm(c, `correction ${codeOf(c)}`, formOf(languagesOf(c, speaker)))
  if (!form.ok) return showForm(c, speaker, form.errors)
  const { kind, language } = form.values
  const { speakerId } = speaker
  await services.database.write(ctx.organisation.id, (tx) =>
    correctSpeaker(tx, ctx, { speakerId, kind, language }),
  )
  return c.redirect(`${followAddressOf(c)}?told=corrected`, 303)
}

function showForm(c: WebContext, speaker: Speaker, errors: readonly FormError[] = []) {
  const { language } = c.var.ctx
  const back = followAddressOf(c)
  return c.var.show(
    { title: texts.title[language], status: errors.length > 0 ? 422 : 200, errors: errors.length },
    <CorrectionForm
      language={language}
      action={`${back}/correction`}
      cancelHref={back}
      token={formTokenOf(c, `correction ${codeOf(c)}`)}
      speaker={speaker}
      languages={languagesOf(c, speaker)}
      errors={messagesOf(errors, language)}
    />,
  )
}

function languagesOf(c: WebContext, speaker: Speaker): string[] {
  return [...new Set([...c.var.ctx.organisation.languages, speaker.language])]
}
