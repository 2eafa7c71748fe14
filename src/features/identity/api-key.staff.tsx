import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ButtonLink, Form } from '../../ui/form.tsx'
import { formatDateTime } from '../../ui/format.ts'
import { Details, EmptyState, Inset, Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { makeApiKey, revokeApiKey } from './api-key.actions.ts'
import { type ApiKey, listApiKeys } from './api-key.queries.ts'
import { apiKeyRefusals, apiKeyTexts } from './api-key.texts.ts'
import { allow } from './identity.access.ts'
import { staffRoot } from './session.view.ts'
import { type FormState, hiddenToken, leadTo, showSettings, stateFor, takeForm } from './settings.view.tsx'
import { listStaffNames } from './staff.queries.ts'

const formName = 'API key'
const revocationForm = 'revocation of an API key'
const schema = z.object({ name: z.string().trim().min(1, 'required').max(200, 'too_long') })

/** Keys of other systems. */
export function apiKeyRoutes(routes: PageRoutes) {
  routes.get('/api-keys', (c) => showKeys(c))
  routes.post('/api-keys', async (c) => {
    const form = await readForm(c, formName, schema)
    if (!form.ok) {
      const errors = messagesOf(form.errors, c.var.ctx.language)
      return showKeys(c, { name: formName, errors, given: form.given })
    }
    let key: string | undefined
    const made = await submitOnce(c, form.nonce, async (tx) => {
      key = (await makeApiKey(tx, c.var.ctx, form.values)).value.key
      return done(addressOf(c))
    })
    // Shown on the answer itself: it is kept nowhere, so no later page could show it.
    return key === undefined || !made.ok ? c.redirect(addressOf(c), 303) : showNewKey(c, key)
  })
  routes.post('/api-keys/:id/revocation', (c) =>
    takeForm(c, {
      name: revocationForm,
      schema: z.object({}),
      deed: async (tx) => {
        const apiKeyId = readId<'apiKey'>(c.req.param('id'))
        if (apiKeyId === undefined) throw new NotFound('api key')
        return leadTo(await revokeApiKey(tx, c.var.ctx, { apiKeyId }), addressOf(c))
      },
      refusals: apiKeyRefusals,
      field: 'keys',
      again: (state) => showKeys(c, state),
    }),
  )
}

async function showKeys(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  const { language } = ctx
  allow(ctx, 'see settings')
  const { keys, makers } = await services.database.read(ctx.organisation.id, async (db) => {
    const found = await listApiKeys(db)
    return {
      keys: found,
      makers: await listStaffNames(
        db,
        found.map(({ madeBy }) => madeBy),
      ),
    }
  })
  const shown = stateFor(state, formName)
  return showSettings(
    c,
    { part: 'apiKeys', state, width: 'wide' },
    <>
      <p>{apiKeyTexts.intro[language]}</p>
      {keys.length === 0 ? (
        <EmptyState title={apiKeyTexts.none[language]} />
      ) : (
        <KeyTable c={c} keys={keys} makers={makers} />
      )}
      <Form action={addressOf(c)} hidden={hiddenToken(c, formName)}>
        <TextInput
          language={language}
          name="name"
          label={apiKeyTexts.name[language]}
          value={shown.given['name']}
          error={shown.errors['name']}
          autocomplete="off"
        />
        <Button>{apiKeyTexts.make[language]}</Button>
      </Form>
    </>,
  )
}

type Keys = { c: WebContext; keys: readonly ApiKey[]; makers: ReadonlyMap<string, string> }

function KeyTable({ c, keys, makers }: Keys) {
  const { language } = c.var.ctx
  return (
    <div id="keys">
      <Table
        caption={apiKeyTexts.caption[language]}
        columns={[
          { heading: apiKeyTexts.name[language], rowHeading: true, cell: ({ name }) => name },
          { heading: apiKeyTexts.made[language], cell: ({ madeAt }) => formatDateTime(madeAt, language) },
          { heading: apiKeyTexts.maker[language], cell: ({ madeBy }) => makers.get(madeBy) ?? '' },
          { heading: apiKeyTexts.state[language], cell: (key) => <KeyState c={c} apiKey={key} /> },
        ]}
        rows={keys}
      />
    </div>
  )
}

function KeyState({ c, apiKey }: { c: WebContext; apiKey: ApiKey }) {
  const { language } = c.var.ctx
  if (apiKey.revokedAt) return <Tag colour="birch">{apiKeyTexts.revoked[language]}</Tag>
  return (
    <>
      <Tag colour="moss">{apiKeyTexts.inForce[language]}</Tag>
      <Details summary={apiKeyTexts.revoke[language]}>
        <p>{apiKeyTexts.revokeBody[language]}</p>
        <Form action={`${addressOf(c)}/${apiKey.id}/revocation`} hidden={hiddenToken(c, revocationForm)}>
          <Button kind="danger">
            {apiKeyTexts.revoke[language]}
            <span class="govuk-visually-hidden"> {apiKey.name}</span>
          </Button>
        </Form>
      </Details>
    </>
  )
}

function showNewKey(c: WebContext, key: string) {
  const { language } = c.var.ctx
  return showSettings(
    c,
    { part: 'apiKeys', title: apiKeyTexts.ready[language] },
    <>
      <p>{apiKeyTexts.readyBody[language]}</p>
      <Inset>
        <code>{key}</code>
      </Inset>
      <ButtonLink kind="secondary" href={addressOf(c)}>
        {apiKeyTexts.back[language]}
      </ButtonLink>
    </>,
  )
}

function addressOf(c: WebContext) {
  return `${staffRoot(c)}/api-keys`
}
