import type { Context } from '../../platform/context.ts'
import { inLanguage } from '../../platform/texts.ts'
import { byName, type Service } from '../catalogue/service.model.ts'
import { inTreeOrder } from '../identity/unit.model.ts'
import type { Unit } from '../identity/unit.queries.ts'
import type { AskChoices } from './ask-rules.view.tsx'
import { may } from './listening.access.ts'

// A page of thousands of boxes helps nobody: then those of the same unit are offered, and those chosen before.
const mostOffered = 400

/** What the ask of this service may follow besides it, by name and in the order of the tree. */
export function askChoicesOf(
  ctx: Context,
  from: { services: readonly Service[]; units: readonly Unit[] },
  ask: { serviceId: string; unitId: string; chosen: readonly string[] },
): AskChoices {
  const { language } = ctx
  const mine = from.services.filter(
    (service) => service.serviceId !== ask.serviceId && may(ctx, 'write ask', service),
  )
  const offered =
    mine.length <= mostOffered
      ? mine
      : mine.filter(({ unitId, serviceId }) => unitId === ask.unitId || ask.chosen.includes(serviceId))
  const open = from.units.filter(({ closedOn }) => closedOn === null)
  return {
    services: byName(offered, language).map(({ serviceId, names }) => ({
      value: serviceId,
      text: inLanguage(names, language).text,
    })),
    units: inTreeOrder(open).map(({ unit, depth }) => ({
      value: unit.id,
      text: `${'– '.repeat(depth)}${inLanguage(unit.names, language).text}`,
    })),
  }
}
