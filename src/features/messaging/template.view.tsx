import type { Context } from '../../platform/context.ts'
import { type Language, languageNames } from '../../platform/texts.ts'
import { formatDateTime } from '../../ui/format.ts'
import { Textarea } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { NotificationBanner, Tag } from '../../ui/notices.tsx'
import { Retold, RetoldScript } from '../../ui/retold.tsx'
import { Table } from '../../ui/table.tsx'
import { MessageNavigation } from './message-navigation.view.tsx'
import { TemplateCost } from './template-cost.view.tsx'
import { type KeptFault, longestTemplate, type TemplateKind, templateVariables } from './template.model.ts'
import {
  templateKindTexts,
  templateTexts as texts,
  templateTextsOf,
  variableTexts,
} from './template.texts.ts'
import type { PartPrice } from './text-price.model.ts'

export type ShownTemplate = { kind: TemplateKind; language: Language; words: string; own: boolean }

/** All fixed texts with the words that are sent now. */
export function Templates(props: {
  ctx: Context
  root: string
  templates: readonly ShownTemplate[]
  faults: readonly KeptFault[]
}) {
  const { language } = props.ctx
  return (
    <>
      <MessageNavigation ctx={props.ctx} here="/templates" />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <Faults language={language} faults={props.faults} />
      {[...Map.groupBy(props.templates, ({ kind }) => kind)].map(([kind, rows]) => (
        <section>
          <h2>{templateKindTexts[kind].name[language]}</h2>
          <p>{templateKindTexts[kind].when[language]}</p>
          <Table
            caption={templateKindTexts[kind].name[language]}
            captionHidden
            rows={rows}
            columns={[
              {
                heading: texts.message[language],
                rowHeading: true,
                cell: (one) => <span lang={one.language}>{one.words}</span>,
              },
              {
                heading: texts.inUse[language],
                cell: (one) => (
                  <Tag colour={one.own ? 'lake' : 'birch'}>
                    {(one.own ? texts.own : texts.builtIn)[language]}
                  </Tag>
                ),
              },
              {
                heading: texts.actions[language],
                cell: (one) => (
                  <a href={`${props.root}/${kind}/${one.language}`}>
                    {texts.edit[language]}
                    <span class="govuk-visually-hidden">
                      {` ${templateKindTexts[kind].name[language]}, ${languageNames[one.language]}`}
                    </span>
                  </a>
                ),
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Faults({ language, faults }: { language: Language; faults: readonly KeptFault[] }) {
  return (
    <>
      {faults.map((fault) => (
        <NotificationBanner title={texts.faultTitle[language]} kind="warning">
          <p>
            <strong>
              {templateKindTexts[fault.kind].name[language]}, {languageNames[fault.language as Language]}
            </strong>{' '}
            ({formatDateTime(fault.lastAt, language)})
          </p>
          <p>{templateTextsOf.fault[language](`{${fault.variable}}`)}</p>
        </NotificationBanner>
      ))}
    </>
  )
}

export type TemplateFormProps = {
  ctx: Context
  token: string
  kind: TemplateKind
  contentLanguage: Language
  given: string
  errors: FieldErrors
  own: boolean
  /** The words with examples in place, once they can be counted. */
  filled: string | undefined
  partPrice: PartPrice | undefined
}

/** One text in one language: its words, what may stand in them, and what they cost. */
export function TemplateForm(props: TemplateFormProps) {
  const { kind, given, errors, contentLanguage, filled } = props
  const { language } = props.ctx
  const { may, needs } = templateVariables[kind]
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>
        {templateKindTexts[kind].name[language]}, {languageNames[contentLanguage]}
      </h1>
      <p>{templateKindTexts[kind].when[language]}</p>
      <Form hidden={{ form_token: props.token }}>
        <Textarea
          language={language}
          name="words"
          label={texts.words[language]}
          value={given}
          error={errors['words']}
          rows={5}
          maxLength={longestTemplate}
          contentLanguage={contentLanguage}
        />
        <p>{texts.variables[language]}</p>
        <ul>
          {may.map((name) => (
            <li>
              <code>{`{${name}}`}</code> {variableTexts[name][language]}
              {needs.includes(name) ? ` (${texts.needed[language]})` : null}
            </li>
          ))}
        </ul>
        <section>
          <h2>{texts.counted[language]}</h2>
          <Retold id="counted" by="deed=count" aloud>
            {filled === undefined ? (
              <p>{texts.notCounted[language]}</p>
            ) : (
              <TemplateCost
                language={language}
                written={given}
                filled={filled}
                partPrice={props.partPrice}
                contentLanguage={contentLanguage}
              />
            )}
          </Retold>
          <Retold id="as-sent" by="deed=count">
            {filled === undefined ? null : (
              <>
                <h3>{texts.asSent[language]}</h3>
                <p lang={contentLanguage}>{filled}</p>
              </>
            )}
          </Retold>
        </section>
        <ButtonGroup>
          <Button name="deed" value="save">
            {texts.save[language]}
          </Button>
          <Button kind="secondary" name="deed" value="count">
            {texts.count[language]}
          </Button>
          {props.own ? (
            <Button kind="quiet" name="deed" value="restore">
              {texts.restore[language]}
            </Button>
          ) : null}
        </ButtonGroup>
      </Form>
      <RetoldScript />
    </>
  )
}
