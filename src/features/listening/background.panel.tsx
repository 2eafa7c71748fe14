import { panelFor } from '../../platform/panels.ts'
import { newToken } from '../../platform/secrets/secrets.ts'
import { newFormToken } from '../../platform/web/form-token.ts'
import { followPagePlace } from '../voices/follow.place.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import { backgroundForgettingForm } from './background.model.ts'
import { getBackgroundOfSpeaker } from './background.queries.ts'
import { HeldBackground } from './background.view.tsx'

/** On the page of a return code: what its speaker told of themselves, the consent they gave, and both taken back. */
export const backgroundPanel = panelFor(followPagePlace, async (db, ctx, { speakerId }, services) => {
  const { language, organisation } = ctx
  const held = await getBackgroundOfSpeaker(db, speakerId)
  if (held.told.length + held.difficulties.length === 0) return null
  const code = await getReturnCode(db, ctx, speakerId)
  const token = newFormToken(services.secrets, {
    organisationId: organisation.id,
    form: backgroundForgettingForm,
    now: ctx.now,
    nonce: newToken().slice(0, 22),
  })
  const action = `/${organisation.slug}/${language}/follow/${code}/background-removal`
  return <HeldBackground language={language} {...held} action={action} token={token} />
})
