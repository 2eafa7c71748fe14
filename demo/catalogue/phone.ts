/** A desk that answers by phone, as most do. */
export function phone(
  key: string,
  unit: string,
  number: number,
  week: string,
  fi: string,
  sv: string,
  ask: string,
  fraga: string,
) {
  const texts = {
    fi: [fi, ask, 'Voit jättää soittopyynnön, niin soitamme seuraavana arkipäivänä.'],
    sv: [sv, fraga, 'Du kan lämna en begäran, så ringer vi nästa vardag.'],
  } as const
  return { kind: 'phone', key, unit, number, hours: { week: [week] }, texts } as const
}
