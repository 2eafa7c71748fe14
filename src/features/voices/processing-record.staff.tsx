import { inLanguage } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { formatDateTime } from '../../ui/format.ts'
import { DataProtectionTabs } from './data-protection.view.tsx'
import { removalDays } from './processing-record.model.ts'
import { countHeld, countRemoved } from './processing-record.queries.ts'
import { processingTexts as texts } from './processing-record.texts.ts'
import { ProcessingRecord } from './processing-record.view.tsx'
import { allow } from './voices.access.ts'

const DAY = 24 * 60 * 60 * 1000

/** The record of processing, for the data protection officer and for whoever must show it to the authority. */
export function processingRecordPages(routes: PageRoutes) {
  routes.get('/processing-record', (c) => showRecord(c))
}

async function showRecord(c: WebContext) {
  const { ctx, services, kept } = c.var
  const { language, now, organisation } = ctx
  allow(ctx, 'see processing record')
  const since = new Date(now.getTime() - removalDays * DAY)
  const holdings = kept.flatMap((room) => room.holdings)
  const rows = await services.database.read(organisation.id, (db) =>
    Promise.all(
      holdings.map(async (holding) => ({
        holding,
        held: await countHeld(db, holding),
        removed: await countRemoved(db, holding, { since }),
      })),
    ),
  )
  return c.var.show(
    { title: texts.title[language] },
    <>
      <h1>{texts.title[language]}</h1>
      <DataProtectionTabs ctx={ctx} current="processing-record" />
      <p class="vk-lead">{texts.intro[language]}</p>
      <p>
        {texts.controller[language]}: {inLanguage(organisation.names, language).text}.{' '}
        {texts.printed[language]} {formatDateTime(now, language)}.
      </p>
      <ProcessingRecord language={language} rows={rows} now={now} />
    </>,
  )
}
