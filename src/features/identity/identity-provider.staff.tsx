import { z } from 'zod'
import { refuse } from '../../platform/outcome.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { GroupsSection, groupForm, groupRemovalForm } from './group.view.tsx'
import { connectProvider, mapGroup, unmapGroup } from './identity-provider.actions.ts'
import type { IdpLine } from './identity-provider.model.ts'
import { findIdentityProvider, listGroupRoles } from './identity-provider.queries.ts'
import { groupRefusals, providerRefusals, providerTexts } from './identity-provider.texts.ts'
import { allow } from './identity.access.ts'
import { NotFound } from '../../platform/errors.ts'
import { isId, readId } from '../../platform/id.ts'
import { roles } from './role.model.ts'
import { staffRoot } from './session.view.ts'
import { type FormState, hiddenToken, leadTo, showSettings, stateFor, takeForm } from './settings.view.tsx'
import { listUnits } from './unit.queries.ts'

const formName = 'identity provider'
const word = z.string().trim().min(1, 'required').max(500, 'too_long')
const schema = z.object({
  issuer: word,
  client_id: word,
  client_secret: z.string().max(1000, 'too_long'),
  groups_claim: word,
  scopes: z.string().trim().max(500, 'too_long'),
})
const groupSchema = z.object({
  group: word,
  role: z.enum(roles, { error: 'bad_choice' }),
  scope: z.string().refine((id) => id === '' || isId(id), 'bad_choice'),
})

/** How the organisation's people sign in, and which roles their groups give. */
export function identityProviderRoutes(line: IdpLine) {
  return (routes: PageRoutes) => {
    routes.get('/sign-in-settings', (c) => showProvider(c))
    routes.post('/sign-in-settings', (c) =>
      takeForm(c, {
        name: formName,
        schema,
        deed: (tx, given) => connect(c, tx, line, given),
        refusals: providerRefusals,
        fields: {
          claim_malformed: 'groups_claim',
          scope_malformed: 'scopes',
          secret_missing: 'client_secret',
        },
        field: 'issuer',
        again: (state) => showProvider(c, state),
      }),
    )
    routes.post('/sign-in-settings/groups', (c) =>
      takeForm(c, {
        name: groupForm,
        schema: groupSchema,
        deed: async (tx, { group, role, scope }) => {
          const input = { group, role, unitId: scope === '' ? null : scope }
          return leadTo(await mapGroup(tx, c.var.ctx, input), addressOf(c))
        },
        refusals: groupRefusals,
        field: 'group',
        again: (state) => showProvider(c, state),
      }),
    )
    routes.post('/sign-in-settings/groups/:id/removal', (c) =>
      takeForm(c, {
        name: groupRemovalForm,
        schema: z.object({}),
        deed: async (tx) => {
          const groupRoleId = readId<'groupRole'>(c.req.param('id'))
          if (groupRoleId === undefined) throw new NotFound('group')
          return leadTo(await unmapGroup(tx, c.var.ctx, { groupRoleId }), addressOf(c))
        },
        refusals: {},
        field: 'group',
        again: (state) => showProvider(c, state),
      }),
    )
  }
}

// Tried before it is kept: settings that do not work would lock everyone out. What was written is read back in the same
// transaction, so that the secret is tried in the form in which it will be used.
async function connect(c: WebContext, tx: Tx, line: IdpLine, given: z.output<typeof schema>) {
  const { services, ctx } = c.var
  const connected = await connectProvider(tx, ctx, {
    issuer: given.issuer,
    clientId: given.client_id,
    clientSecret: given.client_secret === '' ? null : given.client_secret,
    groupsClaim: given.groups_claim,
    scopes: given.scopes.split(/\s+/).filter((scope) => scope !== ''),
  })
  const provider = connected.ok ? await findIdentityProvider(tx) : undefined
  if (!provider) return leadTo(connected, addressOf(c))
  const tried = await line.check(ctx, provider, { allowInsecure: services.config.development })
  return tried.ok ? leadTo(connected, addressOf(c)) : refuse(tried.reason)
}

async function showProvider(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  const { language } = ctx
  allow(ctx, 'see settings')
  const { provider, groups, units } = await services.database.read(ctx.organisation.id, async (db) => ({
    provider: await findIdentityProvider(db),
    groups: await listGroupRoles(db),
    units: await listUnits(db),
  }))
  const stored = {
    issuer: provider?.issuer ?? '',
    client_id: provider?.clientId ?? '',
    groups_claim: provider?.groupsClaim ?? 'groups',
    scopes: (provider?.scopes ?? ['profile', 'email']).join(' '),
  }
  return showSettings(
    c,
    { part: 'signIn', state, width: 'wide' },
    <>
      <p>{providerTexts.intro[language]}</p>
      <SummaryList
        rows={[
          { key: providerTexts.redirect[language], value: `${ctx.baseUrl}${staffRoot(c)}/sign-in/callback` },
          { key: providerTexts.signOut[language], value: `${ctx.baseUrl}${staffRoot(c)}/sign-in` },
        ]}
      />
      <ProviderForm c={c} state={stateFor(state, formName, stored)} connected={provider !== undefined} />
      <GroupsSection c={c} groups={groups} units={units} state={stateFor(state, groupForm)} />
    </>,
  )
}

function ProviderForm({ c, state, connected }: { c: WebContext; state: FormState; connected: boolean }) {
  const { language } = c.var.ctx
  const field = (name: string) => ({
    language,
    name,
    value: state.given[name],
    error: state.errors[name],
    autocomplete: 'off',
    spellcheck: false,
  })
  return (
    <Form action={addressOf(c)} hidden={hiddenToken(c, formName)}>
      <TextInput
        {...field('issuer')}
        type="url"
        label={providerTexts.issuer[language]}
        hint={providerTexts.issuerHint[language]}
      />
      <TextInput {...field('client_id')} label={providerTexts.clientId[language]} />
      <TextInput
        {...field('client_secret')}
        value=""
        type="password"
        label={providerTexts.clientSecret[language]}
        hint={connected ? providerTexts.secretKept[language] : undefined}
      />
      <TextInput
        {...field('groups_claim')}
        label={providerTexts.groupsClaim[language]}
        hint={providerTexts.groupsHint[language]}
      />
      <TextInput
        {...field('scopes')}
        label={providerTexts.scopes[language]}
        hint={providerTexts.scopesHint[language]}
      />
      <Button>{providerTexts.connect[language]}</Button>
    </Form>
  )
}

function addressOf(c: WebContext) {
  return `${staffRoot(c)}/sign-in-settings`
}
