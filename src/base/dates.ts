const dateText = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a day of the calendar as ISO 8601 writes it: '2015-12-31'. */
export function isDate(text: string): boolean {
  const match = dateText.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}
