/**
 * THE RIVER: the rooms in the order data flows. A room reads only from those above it. The rooms not built yet are
 * in ARCHITECTURE.md, in their places.
 */
export const river = [
  'identity',
  'catalogue',
  'voices',
  'messaging',
  'moderation',
  'listening',
  'improvement',
  'site',
] as const
