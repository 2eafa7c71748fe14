import type { Language } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { Inset } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { findGateway, type Gateway } from '../messaging/gateway.queries.ts'
import { messageTexts as texts, messageTextsOf as textsOf } from './message.texts.ts'

export function messagePages(routes: PageRoutes) {
  routes.get('/messages', (c) => messagesPage(c))
}

/** On the organisation's own address, because a false message could carry a false page. */
async function messagesPage(c: WebContext) {
  const { services, ctx, show } = c.var
  const { language, organisation } = ctx
  const { sms, email } = await services.database.read(organisation.id, async (db) => ({
    sms: await findGateway(db, 'sms'),
    email: await findGateway(db, 'email'),
  }))
  const address = `${ctx.baseUrl}/${organisation.slug}`
  return show(
    { title: texts.title[language] },
    <>
      <h1>{texts.title[language]}</h1>
      <p class="vk-lead">{texts.lead[language]}</p>
      <Marks language={language} sms={sms} email={email} address={address} />
      <h2>{texts.never[language]}</h2>
      <Points language={language} points={Object.values(texts.nevers)} />
      <h2>{texts.more[language]}</h2>
      <Points language={language} points={[texts.noSignIn, texts.hours, ...replying(sms)]} />
      <h2>{texts.unsure[language]}</h2>
      <Points language={language} points={Object.values(texts.unsures)} />
      <p>{textsOf.siteAddress[language](address.replace(/^https?:\/\//, ''))}</p>
      <ButtonLink href={`/${organisation.slug}/${language}/feedback`}>{texts.give[language]}</ButtonLink>
    </>,
  )
}

function Marks(props: {
  language: Language
  sms: Gateway | undefined
  email: Gateway | undefined
  address: string
}) {
  const { language, sms, email, address } = props
  if (!sms && !email) return <Inset>{texts.noneSent[language]}</Inset>
  return (
    <SummaryList
      rows={[
        ...(sms ? [{ key: texts.smsSender[language], value: <strong>{sms.sender}</strong> }] : []),
        ...(email ? [{ key: texts.emailSender[language], value: <strong>{email.sender}</strong> }] : []),
        { key: texts.link[language], value: <strong>{`${address}/`}</strong> },
      ]}
    />
  )
}

function Points(props: { language: Language; points: readonly Record<Language, string>[] }) {
  return (
    <ul>
      {props.points.map((point) => (
        <li>{point[props.language]}</li>
      ))}
    </ul>
  )
}

function replying(sms: Gateway | undefined) {
  if (!sms) return []
  return sms.canBeAnswered ? [texts.canReply, texts.stop] : [texts.cannotReply]
}
