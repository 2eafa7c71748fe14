export const uncertaintyDecisions = ['send_again', 'leave'] as const
export type UncertaintyDecision = (typeof uncertaintyDecisions)[number]
