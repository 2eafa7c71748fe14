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
import { ErrorSummary } from '../../ui/form.tsx'
import { pageOf, Pagination, SubNavigation } from '../../ui/navigation.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { Moment } from '../../ui/timeline.tsx'
import { listStaffNames } from '../identity/staff.queries.ts'
import { allow, reachOf } from './moderation.access.ts'
import { releaseWords, withholdWords } from './review.actions.ts'
import { longestReleased, longestWhy } from './review.model.ts'
import { countReviews, getReview, listReviews, type Review, reviewsOnPage } from './review.queries.ts'
import { refusalTexts, reviewTexts as texts, reviewTextsOf, stateTexts } from './review.texts.ts'
import {
  Decision,
  Original,
  ReleaseForm,
  ReviewTable,
  serviceName,
  StateTag,
  WithholdingForm,
} from './review.view.tsx'

const releaseForm = z.object({ words: z.string().trim().max(longestReleased, 'too_long') })
const withholdingForm = z.object({ why: z.string().trim().max(longestWhy, 'too_long') })

/** The queue of words, and the page where a person decides on one. */
export function reviewPages(routes: PageRoutes) {
  routes.get('/reviews', (c) => showQueue(c))
  routes.get('/reviews/:id', (c) => showReview(c, idOf(c)))
  routes.post('/reviews/:id/release', (c) => release(c, idOf(c)))
  routes.post('/reviews/:id/withholding', (c) => withhold(c, idOf(c)))
}

async function showQueue(c: WebContext) {
  const { ctx, services } = c.var
  const { language } = ctx
  const reach = reachOf(ctx, 'review words')
  const decided = c.req.query('state') === 'decided'
  const page = pageOf(c.req.query('page'))
  const { rows, waiting, count } = await services.database.read(ctx.organisation.id, async (db) => {
    const waits = await countReviews(db, { reach, decided: false })
    return {
      rows: await listReviews(db, { reach, decided, page }),
      waiting: waits,
      count: decided ? await countReviews(db, { reach, decided }) : waits,
    }
  })
  const here = rootOf(c)
  return c.var.show(
    { title: texts.title[language], width: 'wide' },
    <>
      <h1>{texts.title[language]}</h1>
      <p>{texts.intro[language]}</p>
      <SubNavigation
        language={language}
        items={[
          { href: here, text: texts.waiting[language], current: !decided, count: waiting },
          { href: `${here}?state=decided`, text: texts.decided[language], current: decided },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={decided ? texts.nothingDecided[language] : texts.nothingWaits[language]} />
      ) : (
        <ReviewTable
          language={language}
          caption={decided ? texts.decided[language] : reviewTextsOf.waits[language](waiting)}
          rows={rows}
          hrefOf={(reviewId) => `${here}/${reviewId}`}
        />
      )}
      <Pagination
        language={language}
        page={page}
        pageCount={Math.ceil(count / reviewsOnPage)}
        hrefOf={(to) => `${here}?${decided ? 'state=decided&' : ''}page=${to}`}
      />
    </>,
  )
}

type Failed = { errors: readonly FormError[]; given: FormValues }

async function showReview(c: WebContext, reviewId: Id<'review'>, failed?: Failed): Promise<Response> {
  const { ctx, services } = c.var
  const { language } = ctx
  const { review, names } = await services.database.read(ctx.organisation.id, async (db) => {
    const found = await getReview(db, reviewId)
    return { review: found, names: await listStaffNames(db, found.decidedBy ? [found.decidedBy] : []) }
  })
  allow(ctx, 'review words', review)
  const errors = messagesOf(failed?.errors ?? [], language, refusalTexts)
  return c.var.show(
    {
      title: texts.onePage[language],
      back: { href: rootOf(c), label: texts.title[language] },
      status: failed ? 422 : 200,
      errors: failed?.errors.length ?? 0,
    },
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.onePage[language]}</h1>
      <SummaryList
        rows={[
          { key: texts.service[language], value: serviceName(review.serviceNames, language) },
          { key: texts.asked[language], value: <Moment at={review.askedAt} language={language} /> },
          { key: texts.state[language], value: <StateTag state={review.state} language={language} /> },
        ]}
      />
      {review.words === null || review.state !== 'waiting' ? (
        <Decision
          language={language}
          state={review.state}
          releasedWords={review.releasedWords}
          why={review.why}
          contentLanguage={review.language}
          by={names.get(review.decidedBy ?? '') ?? stateTexts[review.state][language]}
          at={review.decidedAt}
        />
      ) : (
        <>
          <Original language={language} words={review.words} contentLanguage={review.language} />
          <DecisionForms c={c} review={review} given={failed?.given ?? {}} errors={errors} />
        </>
      )}
    </>,
  )
}

function DecisionForms(props: {
  c: WebContext
  review: Review
  given: FormValues
  errors: Readonly<Record<string, string>>
}) {
  const { c, review, given, errors } = props
  const { language } = c.var.ctx
  const here = `${rootOf(c)}/${review.reviewId}`
  return (
    <>
      <ReleaseForm
        language={language}
        action={`${here}/release`}
        token={formTokenOf(c, `release ${review.reviewId}`)}
        words={given['words'] ?? review.suggestedWords ?? ''}
        contentLanguage={review.language}
        errors={errors}
      />
      <WithholdingForm
        language={language}
        action={`${here}/withholding`}
        token={formTokenOf(c, `withholding ${review.reviewId}`)}
        why={given['why'] ?? ''}
        errors={errors}
      />
    </>
  )
}

async function release(c: WebContext, reviewId: Id<'review'>): Promise<Response> {
  const form = await readForm(c, `release ${reviewId}`, releaseForm)
  if (!form.ok) return showReview(c, reviewId, form)
  const { words } = form.values
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const released = await releaseWords(tx, c.var.ctx, { reviewId, words })
    return released.ok ? done(rootOf(c)) : released
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return showReview(c, reviewId, {
    errors: [{ field: 'words', reason: outcome.reason }],
    given: form.given,
  })
}

async function withhold(c: WebContext, reviewId: Id<'review'>): Promise<Response> {
  const form = await readForm(c, `withholding ${reviewId}`, withholdingForm)
  if (!form.ok) return showReview(c, reviewId, form)
  const { why } = form.values
  const outcome = await submitOnce(c, form.nonce, async (tx) => {
    const withheld = await withholdWords(tx, c.var.ctx, { reviewId, why })
    return withheld.ok ? done(rootOf(c)) : withheld
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return showReview(c, reviewId, { errors: [{ field: 'why', reason: outcome.reason }], given: form.given })
}

function idOf(c: WebContext): Id<'review'> {
  const id = readId<'review'>(c.req.param('id'))
  if (!id) throw new NotFound('review')
  return id
}

function rootOf(c: WebContext): string {
  return `/${c.var.ctx.organisation.slug}/staff/reviews`
}
