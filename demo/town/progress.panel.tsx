import type { Feature } from '../../src/platform/feature.ts'
import { panelFor } from '../../src/platform/panels.ts'
import type { TextOf } from '../../src/platform/texts.ts'
import { Card } from '../../src/ui/notices.tsx'
import { staffHomePlace } from '../../src/features/identity/staff-home.place.ts'

/** How far the town behind has been played. */
export type Progress = { played: number; of: number }

/** A card on the front page of staff for as long as the demo fills in. */
export function progressFeature(progress: () => Progress | undefined): Feature {
  const card = panelFor(staffHomePlace, async (_db, { language, organisation }) => {
    const known = progress()
    if (!known || !organisation.invented) return null
    return (
      <Card title={texts.title[language]()}>
        <p>{texts.filled[language](percentOf(known))}</p>
      </Card>
    )
  })
  return { name: 'demo', access: {}, panels: [card] }
}

export function percentOf({ played, of }: Progress): number {
  return Math.floor((100 * played) / of)
}

const texts = {
  title: {
    fi: () => 'Esittelyaineisto täydentyy',
    sv: () => 'Demomaterialet fylls på',
    en: () => 'The demo is filling in',
  },
  filled: {
    fi: (percent) =>
      `Puolen vuoden käynneistä ja vastauksista on valmiina ${percent} %. Voit käyttää palvelua tavalliseen tapaan.`,
    sv: (percent) =>
      `Av ett halvt års besök och svar är ${percent} % klart. Du kan använda tjänsten som vanligt.`,
    en: (percent) =>
      `Of half a year of visits and answers ${percent}% is ready. You can use the service as usual.`,
  },
} satisfies Record<string, TextOf<[percent: number]> | TextOf<[]>>
