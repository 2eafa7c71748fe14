import type { Text } from '../../platform/texts.ts'

export const weighingTexts = {
  shares: {
    fi: 'Kyselyn saaneiden osuus asioineista on vaihdellut. Osuuksissa jokainen painaa sen mukaan, kuinka montaa asiointia hän edustaa.',
    sv: 'Andelen besökare som har fått enkäten har varierat. I andelarna väger var och en enligt hur många besök de företräder.',
    en: 'The share of visitors who were asked has varied. In the shares each person counts for as many visits as they stand for.',
  },
} satisfies Record<string, Text>
