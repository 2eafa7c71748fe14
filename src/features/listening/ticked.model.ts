import { z } from 'zod'

/** Boxes of one name that were ticked: a browser posts nothing where there is none, and no list where there is one. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()))
