/** A handful of tickets, so that lists of a fresh instance are not empty. */
export const demoIncidents: ReadonlyArray<Readonly<Record<string, string>>> = [
  {
    short_description: 'Cannot reach the file server from the branch office',
    impact: '1',
    urgency: '2',
    category: 'network',
    caller_id: 'abel.tuter',
    assignment_group: 'Network',
  },
  {
    short_description: 'Laptop does not charge',
    impact: '3',
    urgency: '2',
    category: 'hardware',
    caller_id: 'joe.employee',
    assignment_group: 'Hardware',
  },
  {
    short_description: 'Wi-Fi drops in the canteen',
    impact: '2',
    urgency: '3',
    category: 'network',
    caller_id: 'abel.tuter',
    state: '2',
    assignment_group: 'Network',
  },
  {
    short_description: 'Spreadsheet opens read-only',
    impact: '3',
    urgency: '3',
    category: 'software',
    caller_id: 'joe.employee',
    state: '3',
    hold_reason: '1',
  },
]

export const demoChanges: ReadonlyArray<Readonly<Record<string, string>>> = [
  {
    short_description: 'Replace the core switch in rack 4',
    type: 'normal',
    impact: '2',
    urgency: '2',
    category: 'Network',
    assignment_group: 'Network',
  },
  {
    short_description: 'Raise the memory of the reporting database',
    type: 'normal',
    impact: '3',
    urgency: '3',
    category: 'Software',
    assignment_group: 'Database',
  },
]
