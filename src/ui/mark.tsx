import { raw } from 'hono/html'

/** The mark of Vastakaiku: a voice, and the rings by which it comes back. Decoration only. */
export function EchoMark(props: { size?: number }) {
  const size = props.size ?? 32
  return (
    <svg class="vk-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {raw('<circle cx="9" cy="23" r="4" fill="currentColor"/>')}
      {raw(
        '<g fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"><path d="M9 13.5a9.5 9.5 0 0 1 9.5 9.5"/><path d="M9 7.5A15.5 15.5 0 0 1 24.500 23" opacity=".7"/><path d="M9 1.6A21.400 21.400 0 0 1 30.400 23" opacity=".4"/></g>',
      )}
    </svg>
  )
}

/** A voice on the horizon of a lake, and its rings: for a hero. */
export function LakeRings() {
  return (
    <svg class="vk-rings" viewBox="0 0 740 370" aria-hidden="true" focusable="false">
      {[62, 104, 150, 200, 254, 310, 368].map((radius, index) => (
        <circle
          class="vk-rings__wave"
          cx="370"
          cy="370"
          r={radius}
          opacity={(0.42 - index * 0.052).toFixed(2)}
        />
      ))}
      <circle class="vk-rings__voice" cx="370" cy="370" r="30" />
    </svg>
  )
}
