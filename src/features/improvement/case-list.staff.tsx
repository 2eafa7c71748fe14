import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { ButtonGroup, ButtonLink } from '../../ui/form.tsx'
import { pageOf, Pagination, SubNavigation } from '../../ui/navigation.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { listStaffNames } from '../identity/staff.queries.ts'
import { type CaseList, caseLists } from './case.model.ts'
import { casesOnPage, countCases, listCases } from './case.queries.ts'
import { caseTexts } from './case.texts.ts'
import { CaseTable } from './case.view.tsx'
import { mayOpenSome, personIdOf, reachOf } from './improvement.access.ts'

export function caseListPage(routes: PageRoutes) {
  routes.get('/cases', (c) => showCases(c))
}

async function showCases(c: WebContext) {
  const { ctx, services } = c.var
  const { language } = ctx
  const list = listOf(c.req.query('list'))
  const page = pageOf(c.req.query('page'))
  const filter = { reach: reachOf(ctx, 'see cases'), staffId: personIdOf(ctx) }
  const { rows, counts, owners } = await services.database.read(ctx.organisation.id, async (db) => {
    const found = await listCases(db, { ...filter, list, page })
    const counted: Partial<Record<CaseList, number>> = {}
    for (const each of caseLists) counted[each] = await countCases(db, { ...filter, list: each })
    return {
      rows: found,
      counts: counted,
      owners: await listStaffNames(
        db,
        found.map(({ ownerId }) => ownerId),
      ),
    }
  })
  const here = `/${ctx.organisation.slug}/staff/cases`
  return c.var.show(
    { title: caseTexts.cases[language], width: 'wide' },
    <>
      <h1>{caseTexts.cases[language]}</h1>
      <p class="vk-lead">{caseTexts.lead[language]}</p>
      {mayOpenSome(ctx) ? (
        <ButtonGroup>
          <ButtonLink href={`${here}/new`}>{caseTexts.openNew[language]}</ButtonLink>
        </ButtonGroup>
      ) : null}
      <SubNavigation
        language={language}
        items={caseLists.map((each) => ({
          href: each === 'open' ? here : `${here}?list=${each}`,
          text: caseTexts.lists[each][language],
          current: each === list,
          ...(counts[each] === undefined ? {} : { count: counts[each] }),
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={caseTexts.none[list][language]}>
          <p>{caseTexts.noneHint[language]}</p>
        </EmptyState>
      ) : (
        <CaseTable
          language={language}
          caption={caseTexts.lists[list][language]}
          rows={rows}
          owners={owners}
          now={ctx.now}
          hrefOf={(caseId) => `${here}/${caseId}`}
        />
      )}
      <Pagination
        language={language}
        page={page}
        pageCount={Math.ceil((counts[list] ?? 0) / casesOnPage)}
        hrefOf={(to) => `${here}?list=${list}&page=${to}`}
      />
    </>,
  )
}

function listOf(given: string | undefined): CaseList {
  return caseLists.find((each) => each === given) ?? 'open'
}
