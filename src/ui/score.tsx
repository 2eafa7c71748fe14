/** A number to touch: each is its own button, so one touch answers, with no script. Posts `name=value`. */
export function ScoreScale(props: {
  question: string
  name: string
  from?: number
  to?: number
  /** What the ends mean: "En lainkaan todennäköisesti", "Erittäin todennäköisesti". */
  lowest: string
  highest: string
  /** The score given before, when one comes back to change it. */
  value?: number | undefined
}) {
  const from = props.from ?? 0
  const to = props.to ?? 10
  const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return (
    <fieldset class="vk-scale" id={props.name}>
      <legend>
        <h1 class="vk-question">{props.question}</h1>
      </legend>
      <div class={`vk-scale__scores vk-scale__scores--${scores.length > 6 ? 'long' : 'short'}`}>
        {scores.map((score) => (
          <button
            type="submit"
            name={props.name}
            value={score}
            aria-label={labelOf(score, { ...props, from, to })}
            aria-pressed={props.value === undefined ? undefined : props.value === score}
          >
            {score}
          </button>
        ))}
      </div>
      <p class="vk-scale__ends" aria-hidden="true">
        <span>
          {from} = {props.lowest}
        </span>
        <span>
          {to} = {props.highest}
        </span>
      </p>
    </fieldset>
  )
}

/** Worded answers to touch, one below the other: "Erittäin hyvä" ... "Erittäin huono". */
export function ChoiceButtons(props: {
  question: string
  name: string
  options: readonly { value: string; text: string }[]
  value?: string | undefined
}) {
  return (
    <fieldset class="vk-scale" id={props.name}>
      <legend>
        <h1 class="vk-question">{props.question}</h1>
      </legend>
      <div class="vk-scale__words">
        {props.options.map((option) => (
          <button
            type="submit"
            name={props.name}
            value={option.value}
            aria-pressed={props.value === undefined ? undefined : props.value === option.value}
          >
            {option.text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function labelOf(
  score: number,
  scale: { from: number; to: number; lowest: string; highest: string },
): string {
  if (score === scale.from) return `${score}, ${scale.lowest}`
  return score === scale.to ? `${score}, ${scale.highest}` : `${score}`
}
