import { inLanguage, type Language } from '../../platform/texts.ts'
import { lineOf } from '../catalogue/service-export.model.ts'
import type { ShownGroups, ShownQuestion } from './question-result.view.tsx'
import type { WeighedShare } from './weighing.model.ts'

/** The same numbers as on the page and no more: what is too small to be shown is not in the file either. */
export function resultLines(
  questions: readonly ShownQuestion[],
  groups: readonly ShownGroups[],
  language: Language,
): string[] {
  const heading = lineOf(['question', 'kind', 'answer', 'group', 'count', 'share', 'low', 'high', 'answered'])
  const ofQuestions = questions.flatMap(({ kind, words, result, nameOf }) =>
    (result?.bars ?? []).map(({ value, count, share }) =>
      lineOf([inLanguage(words, language).text, kind, nameOf(value), '', String(count), ...sharesIn(share)]),
    ),
  )
  const ofGroups = groups.flatMap(({ kind, shown }) =>
    shown.map(({ value, good, share }) =>
      lineOf([
        inLanguage(questions[0]?.words ?? {}, language).text,
        questions[0]?.kind ?? '',
        'good',
        `${kind}: ${value}`,
        String(good),
        ...sharesIn(share),
      ]),
    ),
  )
  return [heading, ...ofQuestions, ...ofGroups]
}

function sharesIn({ share, low, high, answered }: WeighedShare): string[] {
  return [share.toFixed(4), low.toFixed(4), high.toFixed(4), String(answered)]
}
