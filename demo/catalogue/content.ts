/** The same in each language of the municipality; English for about half of it, as in life. */
export type InLanguages<Value> = { fi: Value; sv: Value; en?: Value }

/** Its name, what one gets in a sentence, and what one needs to know. */
export type Described = readonly [name: string, summary: string, description: string]

export type ServiceContent = {
  /** Its name in addresses and other systems, in the file as `sourceId`. */
  key: string
  /** A unit of the municipality: an organisation in the file. */
  unit: string
  /** PTV's service classes, target groups and life events. */
  classes: readonly string[]
  groups: readonly string[]
  events?: readonly string[]
  texts: InLanguages<Described>
  /** Words that people use for it, with commas between. */
  keywords?: InLanguages<string>
  /** What it costs; free where it is left out. */
  cost?: InLanguages<string>
  processing?: InLanguages<string>
  instructions?: InLanguages<string>
  /** A firm or an association that produces it, beside the municipality or instead of it. */
  producer?: { name: string; alone?: boolean }
  permit?: boolean
  voucher?: boolean
  /** Keys of its channels. */
  channels: readonly string[]
}

export type ChannelContent = {
  key: string
  unit: string
  texts: InLanguages<Described>
} & (
  | { kind: 'online'; path: string; signIn: boolean }
  | { kind: 'page'; path: string }
  | { kind: 'form'; path: string; identifier: string }
  | { kind: 'phone'; number: number; hours?: Hours }
  | ({ kind: 'place' } & PlaceContent)
)

export type PlaceContent = {
  street: InLanguages<string>
  number: string
  /** Metres east and north of the market square. */
  at: readonly [east: number, north: number]
  phone?: number
  hours?: Hours
  /** Sentences about getting in, for those who need to know before they leave home. */
  access?: readonly AccessGroup[]
}

/** "1-4 8-16" is from Monday to Thursday; 'always' is a place that has no door. */
export type Hours =
  | 'always'
  | { week: readonly string[]; byAppointment?: boolean; onHolidays?: 'open' | 'closed' }

export type AccessGroup = { group: InLanguages<string>; sentences: readonly InLanguages<string>[] }

export type Sector = { services: readonly ServiceContent[]; channels: readonly ChannelContent[] }
