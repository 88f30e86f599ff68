/** What an instance stores, and what it calls that. */
export type Choice = { value: string; label: string }

/** More would only be scrolled past: typing narrows them. */
const maxShown = 50

/** What to show for a stored value; one that is not offered stands for itself. */
export function textOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value
}

/** What to store for a typed text: the value of the one choice that is called so, otherwise the text as it is. */
export function valueOf(choices: readonly Choice[], text: string): string {
  const named = choices.filter(({ label }) => sameText(label, text.trim()))
  return named.length === 1 && named[0] !== undefined ? named[0].value : text
}

/** Choices worth offering for a text; all of them again once it names one. */
export function offeredFor(choices: readonly Choice[], value: string): readonly Choice[] {
  const wanted = value.trim().toLowerCase()
  const settled = choices.some((choice) => choice.value === value)
  const fitting = settled ? choices : choices.filter(({ label }) => label.toLowerCase().includes(wanted))
  return fitting.slice(0, maxShown)
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
