import { verifyTrail } from '../platform/events.verify.ts'
import { CannotStart } from '../platform/errors.ts'
import { runCommand, withProgram } from './command.ts'

/** npm run verify-trail: computes each organisation's chain of events anew and says where it breaks, if it does. */
await runCommand((config) =>
  withProgram(config, async ({ services }) => {
    let broken = 0
    for (const organisation of await services.organisations.list()) {
      const { events, sealed, head, fault } = await services.database.read(organisation.id, verifyTrail)
      if (fault) broken += 1
      const state = fault ? `BROKEN at place ${fault.place}: ${fault.why}` : 'whole'
      console.log(`${organisation.slug}: ${state}; ${sealed} of ${events} events sealed; head ${head}`)
    }
    if (broken > 0)
      throw new CannotStart(`The trail of ${broken} organisation(s) has been changed after it was sealed.`)
  }),
)
