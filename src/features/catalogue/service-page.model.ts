import type { Words } from '../../platform/texts.ts'
import type { ShownWay } from './channel.model.ts'
import type {
  Cost,
  Producer,
  ProcessingTime,
  ServiceDescription,
  ServiceDetail,
} from './service-profile.model.ts'
import type { CodeList } from './code.model.ts'
import type { PublishedService } from './service.model.ts'

export type PageOfService = {
  service: PublishedService
  unit: { key: string; names: Words }
  profile: ShownProfile
  channels: readonly ShownWay[]
}

/** Of everything that is known of a service, what its public page tells. */
export type ShownProfile = {
  /** None for a service entered by hand. */
  description: ShownDescription | null
  codes: readonly { list: CodeList; code: string }[]
  producers: readonly Pick<Producer, 'names'>[]
  costs: readonly Pick<Cost, 'amountCents' | 'mostCents' | 'unit' | 'words'>[]
  details: readonly Pick<ServiceDetail, 'kind' | 'words' | 'minimumAge' | 'maximumAge' | 'before'>[]
  processingTime: ProcessingTime | null
  /** When a person last said that it is right, or else its source changed it. */
  checkedAt: Date | null
}

type ShownDescription = Pick<
  ServiceDescription,
  | 'descriptions'
  | 'userInstructions'
  | 'deadlines'
  | 'processingTimes'
  | 'validityTimes'
  | 'charge'
  | 'chargeNotes'
  | 'languages'
  | 'vouchersInUse'
>
