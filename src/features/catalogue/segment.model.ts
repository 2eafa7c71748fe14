/** For whom the organisation says a service is. Declared by staff: what people do tells other segments, later. */
export const segments = [
  'everyone',
  'child_family',
  'young_person',
  'student',
  'jobseeker',
  'older_person',
  'newcomer',
  'person_with_disability',
  'carer',
  'firm',
  'association',
] as const
export type Segment = (typeof segments)[number]

export function isSegment(value: string): value is Segment {
  return segments.some((segment) => segment === value)
}
