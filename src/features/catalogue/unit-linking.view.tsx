import type { Context } from '../../platform/context.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { formatDateTime } from '../../ui/format.ts'
import { EmptyState, NotificationBanner } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import type { Unit } from '../identity/unit.queries.ts'
import { wordsFor } from './service.model.ts'
import { unitLinkCountTexts } from './unit-link.texts.ts'
import { unitName } from './unit-link.view.tsx'
import type { suggestionsOf } from './unit-link-line.model.ts'
import type { UnitLinking } from './unit-linking.model.ts'
import {
  unitLinkingCountTexts as countTexts,
  unitLinkingKindTexts,
  unitLinkingTexts as texts,
  unitLinkingTextsOf as textsOf,
} from './unit-linking.texts.ts'

type Suggestion = ReturnType<typeof suggestionsOf>[number]

/** Names what is suggested exactly, so that what is accepted is what was seen. */
export function suggestionKey({ id, unitId }: Pick<Suggestion, 'id' | 'unitId'>): string {
  return `${id} ${unitId}`
}

/** Every organisation and place that has the name of a unit of ours, and how many services would move. */
export function SuggestionForm(props: {
  ctx: Context
  root: string
  suggestions: readonly Suggestion[]
  chosen: readonly string[]
  wouldMove: number
  units: readonly Unit[]
  errors: FieldErrors
  token: string
}) {
  const { ctx, suggestions, units, errors } = props
  const { language } = ctx
  const optionOf = (one: Suggestion) => ({
    value: suggestionKey(one),
    text: textsOf.line[language](wordsFor(one.names, language).text, unitName(units, one.unitId, language)),
    hint: `${unitLinkingKindTexts[one.kind][language]}. ${unitLinkCountTexts.concerns[language](one.services)}`,
  })
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.suggestions[language]}</h1>
      {suggestions.length === 0 ? (
        <EmptyState title={texts.none[language]}>
          <p>
            <a href={props.root}>{texts.toList[language]}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p class="vk-lead">{texts.lead[language]}</p>
          <p>{countTexts.wouldMove[language](props.wouldMove)}</p>
          <Form hidden={{ form_token: props.token }}>
            <Checkboxes
              language={language}
              name="suggestion"
              label={texts.label[language]}
              options={suggestions.map(optionOf)}
              values={props.chosen}
              error={errors['suggestion']}
            />
            <ButtonGroup>
              <Button>{texts.accept[language]}</Button>
              <ButtonLink kind="quiet" href={props.root}>
                {texts.toList[language]}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      )}
    </>
  )
}

/** What was chosen together, what it did, and the way back. */
export function UnitLinkingView(props: {
  ctx: Context
  root: string
  linking: UnitLinking
  units: readonly Unit[]
  errors: FieldErrors
  token: string
}) {
  const { ctx, root, linking, units, errors } = props
  const { language } = ctx
  const isUndoing = linking.undoesId !== null
  const nameOf = (unitId: string | null) =>
    unitId === null ? (
      <span class="vk-soft">{texts.noUnit[language]}</span>
    ) : (
      <>{unitName(units, unitId, language)}</>
    )
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{(isUndoing ? texts.takenBack : texts.chosen)[language]}</h1>
      <p class="vk-soft">{formatDateTime(linking.linkedAt, language)}</p>
      <NotificationBanner
        kind={linking.undone ? 'information' : 'success'}
        title={countTexts.moved[language](linking.servicesMoved)}
      >
        <p>{(linking.undone ? texts.undone : isUndoing ? texts.former : texts.stays)[language]}</p>
      </NotificationBanner>
      <Table
        caption={texts.chosen[language]}
        captionHidden
        rows={linking.lines}
        columns={[
          {
            heading: texts.name[language],
            rowHeading: true,
            cell: ({ id, names }) => {
              const { text, attributes } = wordsFor(names, language)
              return (
                <a href={`${root}/${id}`} {...attributes}>
                  {text}
                </a>
              )
            },
          },
          { heading: texts.before[language], cell: ({ fromUnitId }) => nameOf(fromUnitId) },
          { heading: texts.now[language], cell: ({ unitId }) => nameOf(unitId) },
        ]}
      />
      {isUndoing || linking.undone ? (
        <p>
          <a href={root}>{texts.toList[language]}</a>
        </p>
      ) : (
        <Form
          action={`${root}/linkings/${linking.unitLinkingId}/undoing`}
          hidden={{ form_token: props.token }}
        >
          <ButtonGroup>
            <Button kind="secondary">{texts.undo[language]}</Button>
            <ButtonLink kind="quiet" href={root}>
              {texts.toList[language]}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </>
  )
}
