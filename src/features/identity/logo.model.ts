import { done, refuse, type Outcome } from '../../platform/outcome.ts'

export const MOST_LOGO_BYTES = 200 * 1024
// A small file can unfold into a picture that fills a phone's memory.
const MOST_LOGO_PIXELS = 4000

type Picture = { width: number; height: number }

/** `picture`: what the bytes themselves say it is, if anything. */
export function decideLogo(
  bytes: number,
  picture: Picture | undefined,
): Outcome<'logo_too_large' | 'logo_not_image'> {
  if (bytes > MOST_LOGO_BYTES) return refuse('logo_too_large')
  if (picture === undefined) return refuse('logo_not_image')
  const { width, height } = picture
  return Math.max(width, height) > MOST_LOGO_PIXELS ? refuse('logo_too_large') : done()
}
