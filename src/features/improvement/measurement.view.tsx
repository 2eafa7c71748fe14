import type { Language } from '../../platform/texts.ts'
import { BeforeAfterChart } from '../../ui/chart.tsx'
import { formatDate, formatNumber, formatShare } from '../../ui/format.ts'
import { goodMarksTexts, goodTexts, poorTexts } from '../listening/question-count.texts.ts'
import { weighingTexts } from '../listening/weighing.texts.ts'
import {
  type Audience,
  type Measurement,
  readMeasurement,
  smallestShown,
  type Window,
} from './measurement.model.ts'
import { changeTextsOf, fewTextsOf, measurementTexts, windowTextsOf } from './measurement.texts.ts'

/** A measurement in words, as a picture and in numbers: as much as may be shown to this audience. */
export function MeasurementView(props: { measurement: Measurement; audience: Audience; language: Language }) {
  const { measurement, audience, language } = props
  const { before, after } = readMeasurement(measurement, audience)
  return (
    <>
      <p>{measurementSentence(measurement, audience, language)}</p>
      {before && after ? (
        <BeforeAfterChart
          id={`measurement-${measurement.measurementId}`}
          language={language}
          title={measurementTexts.question[language]}
          description={measurementTexts.howSure[language]}
          rows={[
            { label: labelOf(measurement, 'good')[language], before: before.good, after: after.good },
            {
              label: labelOf(measurement, 'detractors')[language],
              before: before.detractors,
              after: after.detractors,
            },
          ]}
        />
      ) : null}
      <p class="vk-soft">
        {windowTextsOf.windows[language](
          spanOf(measurement.before, language),
          spanOf(measurement.after, language),
        )}
      </p>
    </>
  )
}

export function measurementSentence(
  measurement: Measurement,
  audience: Audience,
  language: Language,
): string {
  const { change, before, after, weighed } = readMeasurement(measurement, audience)
  if (change === 'too_few' || !before || !after) return fewTextsOf.too_few[language](smallestShown[audience])
  const said = [before.good, after.good].flatMap(({ share, answered }) => [
    formatShare(share, language),
    formatNumber(answered, language),
  ])
  const [beforeShare = '', beforeCount = '', afterShare = '', afterCount = ''] = said
  const marks = goodMarksTexts[measurement.scale][language]
  const sentence = changeTextsOf[change][language](marks, beforeShare, beforeCount, afterShare, afterCount)
  return weighed ? `${sentence} ${weighingTexts.shares[language]}` : sentence
}

function labelOf({ scale }: Measurement, part: 'good' | 'detractors') {
  if (scale === 'recommendation') return measurementTexts[part]
  return part === 'good' ? goodTexts[scale] : poorTexts[scale]
}

function spanOf({ fromOn, untilOn }: Window, language: Language) {
  return windowTextsOf.span[language](formatDate(fromOn, language), formatDate(untilOn, language))
}
