import type { Job } from '../../platform/jobs.ts'
import { forgetContacts, forgottenAtOnce } from './contact.actions.ts'

/** Planned once a day: nothing personal is kept longer than was promised. */
export const forgetContactsJob: Job = {
  task: 'voices: forget contacts',
  async run({ database }, ctx) {
    for (;;) {
      const { contacts, readings } = await database.write(ctx.organisation.id, (tx) =>
        forgetContacts(tx, ctx),
      )
      if (contacts < forgottenAtOnce && readings < forgottenAtOnce) return
    }
  },
}
