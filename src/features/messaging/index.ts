import type { Feature } from '../../platform/feature.ts'
import { access } from './messaging.access.ts'

export const feature: Feature = { name: 'messaging', access }
