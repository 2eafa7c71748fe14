/** A day as `YYYY-MM-DD`, in Finland's time wherever the program runs. */
export type Day = string

const inFinland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })

export function dayInFinland(moment: Date): Day {
  return inFinland.format(moment)
}

export function dayBefore(day: Day, days = 1): Day {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - days)
  return noon.toISOString().slice(0, 10)
}
