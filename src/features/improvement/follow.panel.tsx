import { panelFor } from '../../platform/panels.ts'
import { inLanguage, type Language, type Words } from '../../platform/texts.ts'
import { formatDate } from '../../ui/format.ts'
import { Card } from '../../ui/notices.tsx'
import { listServiceNames } from '../catalogue/service.queries.ts'
import { followPagePlace } from '../voices/follow.place.ts'
import { changeTexts, changeTextsOf } from './change.texts.ts'
import { ChangeWords } from './change.view.tsx'
import { listCasesOfSpeaker } from './gathering.queries.ts'
import type { SpeakersCase } from './gathering.model.ts'

/** On a speaker's own page: the way forward from their words to what changed. */
export const casesOfSpeakerPanel = panelFor(followPagePlace, async (db, ctx, { speakerId }) => {
  const cases = await listCasesOfSpeaker(db, speakerId)
  if (cases.length === 0) return null
  const names = await listServiceNames(
    db,
    cases.flatMap(({ serviceId }) => serviceId ?? []),
  )
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/${language}/changes`
  return (
    <section>
      <h2>{changeTexts.follow.heading[language]}</h2>
      {cases.map((one) => (
        <SpeakersCaseCard
          spoken={one}
          serviceNames={one.serviceId === null ? undefined : names.get(one.serviceId)}
          href={`${root}/${one.caseId}`}
          language={language}
        />
      ))}
    </section>
  )
})

function SpeakersCaseCard(props: {
  spoken: SpeakersCase
  serviceNames: Words | undefined
  href: string
  language: Language
}) {
  const { spoken, serviceNames, href, language } = props
  const service = serviceNames ? <p class="vk-soft">{inLanguage(serviceNames, language).text}</p> : null
  if (!spoken.told) {
    return (
      <Card>
        <h3 class="vk-card__title">{changeTexts.follow.open[language]}</h3>
        {service}
        <p>{changeTexts.follow.openBody[language]}</p>
      </Card>
    )
  }
  const { heard, did, closedAt } = spoken.told
  return (
    <Card>
      <h3 class="vk-card__title">{changeTexts.follow.told[language]}</h3>
      {service}
      <p class="vk-soft">{changeTexts.heard[language]}</p>
      <ChangeWords words={heard} language={language} />
      <p class="vk-soft">{changeTexts.did[language]}</p>
      <ChangeWords words={did} language={language} />
      <p>
        <a href={href}>{changeTexts.readMore[language]}</a>{' '}
        <span class="vk-soft">{changeTextsOf.toldOn[language](formatDate(closedAt, language))}</span>
      </p>
    </Card>
  )
}
