import type { Feature } from '../../platform/feature.ts'
import { access } from './improvement.access.ts'

export const feature: Feature = {
  name: 'improvement',
  access,
}
