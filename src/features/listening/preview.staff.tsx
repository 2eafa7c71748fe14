import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes } from '../../platform/web/routes.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import { exampleLink } from './invitation.model.ts'
import { invitationWords } from './invitation.texts.ts'
import { previewTexts as texts } from './preview.texts.ts'
import { Preview } from './preview.view.tsx'
import { languagesOfForm } from './question-form.model.ts'
import { rootOf, showQuestionPage, withAsk } from './question-page.view.tsx'
import { getEditing } from './questionnaire.queries.ts'

/** What people get, as they get it, before anybody does. */
export function previewPages(routes: PageRoutes) {
  routes.get('/asks/:id/preview', async (c) => {
    const { ctx } = c.var
    const { organisation, language, now } = ctx
    const found = await withAsk(c, 'see asks', findForPreview)
    const { ask, questionnaire, gateway } = found
    const languages = languagesOfForm(organisation.languages, [ask.words.question, ask.words.invitation])
    // Not `language`, which is that of staff themselves.
    const wished = c.req.query('words')
    const spoken = languages.find((one) => one === wished) ?? languages[0] ?? language
    const given = {
      organisation: { ...organisation, languages: [spoken, ...organisation.languages] },
      wished: spoken,
      written: ask.words.invitation,
      question: ask.words.question,
      service: { names: ask.serviceNames, sensitive: ask.sensitive },
      link: exampleLink(ctx),
      reminder: false,
      fallback: language,
    }
    return showQuestionPage(
      c,
      found,
      { title: texts.title[language], width: 'wide' },
      <Preview
        language={language}
        here={`${rootOf(c, ask.askId)}/preview`}
        spoken={spoken}
        languages={languages}
        organisation={inLanguage(organisation.names, spoken).text}
        sender={gateway?.sender ?? organisation.slug}
        at={now}
        sms={invitationWords({ ...given, channel: 'sms' })}
        email={invitationWords({ ...given, channel: 'email' })}
        asked={{ ...questionnaire, question: ask.words.question, followUp: ask.words.followUp }}
      />,
    )
  })
}

async function findForPreview(db: Read, askId: Id<'ask'>) {
  return { ...(await getEditing(db, askId)), gateway: await findGateway(db, 'sms') }
}
