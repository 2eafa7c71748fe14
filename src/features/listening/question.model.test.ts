import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText } from '../messaging/text-message.model.ts'
import { bankFirstQuestion, bankKeys, bankQuestion } from './question-bank.texts.ts'
import { decideQuestionAnswer } from './question-answer.model.ts'
import { formOfQuestion, languagesOfForm, readQuestion } from './question-form.model.ts'
import {
  followUpFor,
  followUpRanges,
  isOnScale,
  isScale,
  type Question,
  questionAfter,
  questionKinds,
  questionsFor,
  scaleNames,
  scales,
} from './question.model.ts'
import {
  decideInvitationScale,
  decideQuestionnaire,
  onScale,
  plainQuestionnaire,
  withMoved,
} from './questionnaire.model.ts'
import { readReply } from './reply.model.ts'

const aScale = fc.constantFrom(...scaleNames)
const someFollowUps = fc.array(
  fc.record({ fromScore: fc.integer({ min: -3, max: 12 }), words: fc.record({ fi: fc.string() }) }),
  { maxLength: 6 },
)
const aRange = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))
const someQuestions = fc
  .array(fc.option(aRange), { maxLength: 8 })
  .map((ranges) => ranges.map((shownFor, index) => aQuestion({ questionId: id(index), shownFor })))

describe('the follow-up', () => {
  test('of any score is one and only one, whatever was written', () => {
    fc.assert(
      fc.property(aScale, someFollowUps, (scale, followUps) => {
        const asked = { scale, followUp: { fi: 'Miksi?' }, followUps }
        const ranges = followUpRanges(asked)
        for (let score = scales[scale].min; score <= scales[scale].max; score++) {
          const own = ranges.filter(({ from, to }) => score >= from && score <= to)
          expect(own).toHaveLength(1)
          expect(followUpFor(asked, score)).toBe(own[0]?.words)
        }
      }),
    )
  })

  test('differs for those who were let down, those between and those who were pleased', () => {
    const followUps = [
      { fromScore: 9, words: { fi: 'Mikä onnistui?' } },
      { fromScore: 7, words: { fi: 'Mitä puuttui?' } },
    ]
    const asked = { scale: 'recommendation', followUp: { fi: 'Mikä meni pieleen?' }, followUps } as const
    expect(followUpRanges(asked).map(({ from, to }) => [from, to])).toEqual([
      [0, 6],
      [7, 8],
      [9, 10],
    ])
    expect([0, 6, 7, 8, 9, 10].map((score) => followUpFor(asked, score).fi)).toEqual([
      ...Array(2).fill('Mikä meni pieleen?'),
      ...Array(2).fill('Mitä puuttui?'),
      ...Array(2).fill('Mikä onnistui?'),
    ])
  })
})

test('going on from question to question meets each that is asked of the score once, in order', () => {
  fc.assert(
    fc.property(someQuestions, fc.integer({ min: 0, max: 10 }), (questions, score) => {
      const met: string[] = []
      let at = questionAfter(questions, score, undefined)
      while (at && met.length <= questions.length) {
        met.push(at.questionId)
        at = questionAfter(questions, score, at.questionId)
      }
      expect(met).toEqual(questionsFor(questions, score).map(({ questionId }) => questionId))
    }),
  )
})

test('moving a question loses none, and down undoes up', () => {
  fc.assert(
    fc.property(someQuestions, fc.nat(8), (questions, place) => {
      const up = withMoved(questions, id(place), 'up')
      expect(up.toSorted(byId)).toEqual([...questions].toSorted(byId))
      const back = place === 0 ? questions : withMoved(up, id(place), 'down')
      expect(back).toEqual(questions)
    }),
  )
})

describe('an answer to a question', () => {
  const labels = [
    { value: 1, words: { fi: 'Kyllä' } },
    { value: 2, words: { fi: 'Ei' } },
    { value: 7, words: { fi: 'Muu' } },
  ]

  test('is of what the question offers, and nothing else comes through', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -2, max: 12 }).map(String), fc.string()), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.constantFrom(...questionKinds), values, fc.string(), (kind, touched, words) => {
        const decision = decideQuestionAnswer({ kind, labels }, { values: touched, words })
        const { score, choices } = decision.ok ? decision.value : { score: null, choices: null }
        const inScale = score === null || (isScale(kind) && isOnScale(score, kind))
        const offered = (choices ?? []).every((choice) => [1, 2, 7].includes(choice))
        const single = kind !== 'single_choice' || choices === null || choices.length === 1
        expect([inScale, offered, single]).toEqual([true, true, true])
      }),
    )
  })

  test.each([
    ['two choices where one is asked for', 'single_choice', ['1', '2'], 'bad_choice'],
    ['the same choice sent twice', 'multiple_choice', ['7', '7', '1'], [1, 7]],
    ['a choice that is not there', 'multiple_choice', ['3'], 'bad_choice'],
    ['nothing chosen', 'multiple_choice', [], 'required'],
    ['a ten on a scale to five', 'ease', ['10'], 'bad_choice'],
    ['a number in words', 'ease', ['viisi'], 'bad_choice'],
  ] as const)('is judged: %s', (_, kind, values, expected) => {
    const decision = decideQuestionAnswer({ kind, labels }, { values, words: '' })
    expect(decision.ok ? decision.value.choices : decision.reason).toEqual(expected)
  })

  test('in words holds ten thousand characters and not one more', () => {
    const decide = (words: string) =>
      decideQuestionAnswer({ kind: 'text', labels: [] }, { values: [], words })
    expect(decide('ä'.repeat(10_000)).ok).toBe(true)
    expect(decide('ä'.repeat(10_001))).toMatchObject({ reason: 'too_long' })
  })
})

describe('what may be asked', () => {
  const invitation = { fi: 'Vastaa 0-10 tai {link}', sv: 'Svara 0-10 eller {link}' }
  const words = { question: { fi: 'K', sv: 'F' }, followUp: { fi: 'M', sv: 'V' }, invitation }
  const decide = (given: Partial<typeof plainQuestionnaire>) => {
    const decision = decideQuestionnaire({ words, questionnaire: { ...plainQuestionnaire, ...given } }, [
      'fi',
      'sv',
    ])
    return decision.ok ? 'ok' : decision.reason
  }
  const both = { fi: 'a', sv: 'a' }
  const choice = (value: number) => ({ value, words: both })

  test.each([
    ['nothing more', {}, 'ok'],
    ['a question in one language', { questions: [aQuestion({ words: { fi: 'Vain' } })] }, 'question_missing'],
    [
      'a choice with one option',
      { questions: [aQuestion({ kind: 'single_choice', words: both, labels: [choice(1)] })] },
      'choices_missing',
    ],
    [
      'an option in one language',
      {
        questions: [
          aQuestion({
            kind: 'single_choice',
            words: both,
            labels: [choice(1), { value: 2, words: { fi: 'b' } }],
          }),
        ],
      },
      'choice_missing',
    ],
    [
      'a range off the scale',
      { questions: [aQuestion({ words: both, shownFor: { from: 6, to: 11 } })] },
      'bad_range',
    ],
    ['half a range', { questions: [aQuestion({ words: both, shownFor: { from: -1, to: 5 } })] }, 'bad_range'],
    ['a follow-up for the lowest, who have one', { followUps: [{ fromScore: 0, words: both }] }, 'bad_range'],
    [
      'two follow-ups from one score',
      {
        followUps: [
          { fromScore: 9, words: both },
          { fromScore: 9, words: both },
        ],
      },
      'range_taken',
    ],
    ['a scale to five in a message to ten', { scale: 'ease' as const }, 'other_scale_in_invitation'],
  ])('is judged: %s', (_, given, expected) => {
    expect(decide(given)).toBe(expected)
  })

  test('on a new scale forgets ranges of the old one, and keeps them where the numbers are the same', () => {
    const ranged = aQuestion({ shownFor: { from: 1, to: 2 } })
    const before = { ...plainQuestionnaire, scale: 'ease' as const, questions: [ranged] }
    expect(onScale(before, 'satisfaction').questions).toEqual([ranged])
    expect(onScale(before, 'recommendation').questions).toEqual([{ ...ranged, shownFor: null }])
  })

  test('holds for every question of the bank, and each first one asks for its own numbers in four texts at most', () => {
    const languages = ['fi', 'sv', 'en']
    const names = { fi: 'Keskustan kirjasto', sv: 'Centrumbiblioteket', en: 'Central library' }
    const questions = bankKeys.map((key, index) => ({
      ...bankQuestion(key, languages),
      questionId: id(index),
    }))
    expect(decide({ questions })).toBe('ok')
    for (const scale of scaleNames)
      for (const canBeAnswered of [true, false]) {
        const service = { names, sensitive: false }
        const first = bankFirstQuestion(scale, { names, languages }, service, { canBeAnswered })
        expect(decideInvitationScale(first.invitation, scale).ok).toBe(true)
        expect(first.invitation).not.toEqual(
          expect.objectContaining({ fi: expect.stringContaining('undefined') }),
        )
        for (const text of Object.values(first.invitation))
          expect(measureText(text ?? '').parts).toBeLessThan(4)
      }
  })
})

test('what a form shows is what is read from it, in any language', () => {
  const labels = [
    { value: 1, words: { fi: 'Kyllä', smn: 'Kiäldi' } },
    { value: 4, words: { fi: 'Ei', 'zh-Hans': '不' } },
  ]
  const question = aQuestion({ kind: 'multiple_choice', words: { fi: 'Mitä?', ru: 'Что?' }, labels })
  const { questionId, ...written } = question
  const languages = languagesOfForm(['fi'], [question.words, ...labels.map(({ words }) => words)])
  expect(questionId).toBe(id(0))
  expect(languages).toEqual(['fi', 'ru', 'smn', 'zh-Hans'])
  expect(readQuestion(formOfQuestion(written), 'multiple_choice', languages)).toEqual(written)
  expect(languagesOfForm(['fi'], [], { more_language: 'se', 'words_<script>': 'x' })).toEqual(['fi', 'se'])
})

test.each([
  ['4', { kind: 'score', score: 4 }],
  ['5/5 kiitos', { kind: 'score', score: 5, words: 'kiitos' }],
  ['9', { kind: 'off_scale', value: 9 }],
  ['0', { kind: 'off_scale', value: 0 }],
  ['9/10', { kind: 'off_scale', value: 9 }],
  ['Vastaa 1-5: 3', { kind: 'score', score: 3 }],
])('on a scale to five "%s" is read by that scale', (text, expected) => {
  expect(readReply(text, scales.ease)).toEqual(expected)
})

function id(index: number): Question['questionId'] {
  return `00000000-0000-7000-8000-00000000000${index}` as Question['questionId']
}

function aQuestion(given: Partial<Question> = {}): Question {
  return { questionId: id(0), kind: 'text', words: { fi: 'Mitä?' }, labels: [], shownFor: null, ...given }
}

function byId(one: Question, other: Question) {
  return one.questionId < other.questionId ? -1 : 1
}
