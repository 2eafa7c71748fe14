import type { SendResult } from '../send-result.ts'
import type { TextToSend } from './gateway.settings.ts'

/** In development a text goes no further than the page where one reads and answers it as the resident. */
export async function keepInOutbox(
  store: (text: TextToSend) => Promise<void>,
  text: TextToSend,
): Promise<SendResult> {
  await store(text)
  return { kind: 'accepted' }
}
