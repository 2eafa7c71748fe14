import type { Context } from '../../platform/context.ts'
import { SubNavigation } from '../../ui/navigation.tsx'
import { costTexts } from './cost.texts.ts'
import { messageTexts } from './message.texts.ts'
import { may } from './messaging.access.ts'
import { senderTexts } from './sender.texts.ts'
import { templateTexts } from './template.texts.ts'

const pages = [
  { path: '', text: messageTexts.navigation, deed: 'see messages' },
  { path: '/costs', text: costTexts.navigation, deed: 'see costs' },
  { path: '/templates', text: templateTexts.navigation, deed: 'write template' },
  { path: '/sender', text: senderTexts.navigation, deed: 'name sender' },
] as const

/** All that has to do with messages, on one row of tabs. */
export function MessageNavigation({ ctx, here }: { ctx: Context; here: (typeof pages)[number]['path'] }) {
  const root = `/${ctx.organisation.slug}/staff/messages`
  const shown = pages.filter(({ deed }) => may(ctx, deed))
  if (shown.length < 2) return null
  return (
    <SubNavigation
      language={ctx.language}
      items={shown.map(({ path, text }) => ({
        href: root + path,
        text: text[ctx.language],
        current: path === here,
      }))}
    />
  )
}
