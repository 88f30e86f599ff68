import type { Texts } from './texts.ts'

/** Tickets in een instantie die niet meer verbonden is. */
export const nlLeftBehind: Pick<Texts, 'leftBehind'> = {
  leftBehind: {
    task_one:
      'Een ticket voor deze verbeteractie stond open toen de ServiceNow-instantie ervan voor het laatst verbonden was. Niemand kan het hier nog volgen, dus het houdt een nieuw ticket niet tegen:',
    task_other:
      '{{count}} tickets voor deze verbeteractie stonden open toen hun ServiceNow-instantie voor het laatst verbonden was. Niemand kan ze hier nog volgen, dus ze houden een nieuw ticket niet tegen:',
    bulk_one: '{{count}} heeft een ticket in een instantie die niet meer verbonden is',
    bulk_other: '{{count}} hebben een ticket in een instantie die niet meer verbonden is',
    formerTicket: 'Vroeger ticket',
    flag: 'Niet meer gevolgd',
  },
}
