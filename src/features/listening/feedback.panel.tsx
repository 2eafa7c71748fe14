import { type PanelContribution, panelFor } from '../../platform/panels.ts'
import { newToken } from '../../platform/secrets/secrets.ts'
import { newFormToken } from '../../platform/web/form-token.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { Card } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { serviceLeadPlace, servicePagePlace } from '../catalogue/service.place.ts'
import { listServiceNames } from '../catalogue/service.queries.ts'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { followFootPlace, followPagePlace } from '../voices/follow.place.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import { finnishDay, sumScores } from './answer.model.ts'
import { listScoresOfSpeaker } from './answer.queries.ts'
import { listReplies } from './feedback-reply.queries.ts'
import { sayMoreForm } from './feedback.model.ts'
import { listFeedbackOfSpeaker } from './feedback.queries.ts'
import { feedbackTexts as texts } from './feedback.texts.ts'
import { countWaiting } from './inbox.queries.ts'
import { inboxTexts, inboxTextsOf } from './inbox.texts.ts'
import { maySeeSome, reachOf } from './listening.access.ts'
import { goodTexts, poorTexts } from './question-count.texts.ts'
import { listAnswersOfSpeaker } from './question-answer.queries.ts'
import { scales } from './question.model.ts'
import { Said, SayMore } from './said.view.tsx'
import { countScoresOfNow } from './score.queries.ts'
import { isWeighed, layersOfScores, weighedShare } from './weighing.model.ts'
import { weighingTexts } from './weighing.texts.ts'

const spanDays = 90
// Fewer could point to a person, so no number is shown at all: ten in public, where anyone may compare with anything.
const smallestShownGroup = 10

/** On the page of a service, before one has to look for it: the way to say something oneself. */
const serviceLeadPanel = panelFor(serviceLeadPlace, async (_db, { language, organisation }, { key }) => (
  <ButtonGroup>
    <ButtonLink
      kind="secondary"
      href={`/${organisation.slug}/${language}/feedback?service=${encodeURIComponent(key)}`}
    >
      {texts.aboutService[language]}
    </ButtonLink>
  </ButtonGroup>
))

/** Further down: what its customers answered. */
const servicePanel = panelFor(servicePagePlace, async (db, ctx, { serviceId }) => {
  const { language, now } = ctx
  const span = { serviceId, fromOn: finnishDay(now, spanDays - 1), untilOn: finnishDay(now) }
  const scores = await countScoresOfNow(db, span)
  const scale = scores[0]?.scale ?? 'recommendation'
  const layers = sumScores(scores, scales[scale])
  const good = layersOfScores(layers, 'good')
  return (
    <Card title={texts.figures[language]}>
      {layers.reduce((sum, { count }) => sum + count, 0) < smallestShownGroup ? (
        <p>{texts.tooFew[language]}</p>
      ) : (
        <>
          <p>{texts.figuresSpan[language]}</p>
          <Statistics>
            <Statistic language={language} label={goodTexts[scale][language]} share={weighedShare(good)} />
            <Statistic
              language={language}
              label={poorTexts[scale][language]}
              share={weighedShare(layersOfScores(layers, 'detractors'))}
            />
          </Statistics>
          {isWeighed(good) ? <p class="vk-soft">{weighingTexts.shares[language]}</p> : null}
        </>
      )}
    </Card>
  )
})

/** On the page of a return code: what its speaker has said, and what was said back. */
const followPanel = panelFor(followPagePlace, async (db, ctx, { speakerId }) => {
  const { language } = ctx
  const feedback = await listFeedbackOfSpeaker(db, speakerId)
  const replies = await listReplies(
    db,
    feedback.map(({ feedbackId }) => feedbackId),
  )
  const scores = await listScoresOfSpeaker(db, speakerId)
  const answers = await listAnswersOfSpeaker(db, speakerId)
  const names = await listServiceNames(
    db,
    [...feedback, ...scores, ...answers].flatMap(({ serviceId }) => serviceId ?? []),
  )
  return (
    <Said
      language={language}
      feedback={feedback}
      scores={scores}
      answers={answers}
      serviceNames={names}
      replies={replies}
    />
  )
})

/** At its foot: room to say more. */
const followFootPanel = panelFor(followFootPlace, async (db, ctx, { speakerId }, services) => {
  const { language, organisation } = ctx
  const code = await getReturnCode(db, ctx, speakerId)
  const token = newFormToken(services.secrets, {
    organisationId: organisation.id,
    form: sayMoreForm,
    now: ctx.now,
    nonce: newToken().slice(0, 22),
  })
  const action = `/${organisation.slug}/${language}/follow/${code}/messages`
  return <SayMore language={language} action={action} token={token} typed="" errors={{}} />
})

/** On the front page of staff: how much waits, and since when. */
const homePanel = panelFor(staffHomePlace, async (db, ctx) => {
  if (!maySeeSome(ctx)) return null
  const { language } = ctx
  const { count, oldestAt } = await countWaiting(db, reachOf(ctx, 'see feedback'))
  return (
    <Card title={inboxTexts.homeTitle[language]} href={`/${ctx.organisation.slug}/staff/feedback`}>
      {oldestAt === null ? (
        <p>{inboxTexts.homeNone[language]}</p>
      ) : (
        <Statistics>
          <Statistic
            language={language}
            label={inboxTexts.homeWaiting[language]}
            text={formatNumber(count, language)}
            note={inboxTextsOf.homeOldest[language](formatDate(oldestAt, language))}
          />
        </Statistics>
      )}
    </Card>
  )
})

export const feedbackPanels: readonly PanelContribution[] = [
  serviceLeadPanel,
  servicePanel,
  followPanel,
  followFootPanel,
  homePanel,
]
