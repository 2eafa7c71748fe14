import type { Feature } from '../../platform/feature.ts'
import { access } from './listening.access.ts'

export const feature: Feature = {
  name: 'listening',
  access,
  staff: (_routes) => {
    // Asking
    // Answering
  },
  jobs: [
    // Asking
    // Answering
  ],
  reactions: [],
  panels: [],
  navigation: [],
}
