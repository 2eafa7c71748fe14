import type { Feature } from '../../platform/feature.ts'
import { answerPages } from './answer.resident.tsx'
import { access } from './listening.access.ts'
import { readTextReaction } from './text-answer.reactions.ts'

export const feature: Feature = {
  name: 'listening',
  access,
  short: (routes) => {
    answerPages(routes)
  },
  staff: (_routes) => {
    // Asking
    // Answering
  },
  jobs: [
    // Asking
    // Answering
  ],
  reactions: [readTextReaction],
  panels: [],
  navigation: [],
}
