import type { Control } from '../control.ts'
import { chooseOne } from '../chance.ts'
import type { Measured } from '../measure.ts'

/**
 * Says what was found. Old snapshots have lost the counts, and real ones then show zeros or nothing;
 * texts may also contradict the points, so that numbers alone are to be trusted.
 */
export function implementationStatus(control: Control, { count, total, on }: Partial<Measured>): string {
  if (control.measurement === 'switch') {
    if (on === undefined) return ''
    return on ? 'This setting is turned on.' : 'This setting is turned off.'
  }
  if (control.measurement === 'plain') return ''
  if (control.measurement === 'countOnly') return `<p>You currently have ${count ?? 0} global administrators.</p>`
  const sentence = `${count ?? 0} of ${total ?? 0} ${control.counted} meet this recommendation.`
  return chooseOne([sentence, `<p>${sentence}</p>`, `\n\t\t<p><i>${sentence}</i></p>`], control.id, 'status form')
}
