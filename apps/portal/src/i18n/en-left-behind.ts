/** English texts of tickets in an instance that is not connected any more. */
export const enLeftBehind = {
  leftBehind: {
    task_one:
      'A ticket for this improvement action was open when its ServiceNow instance was last connected. Nobody can follow it here any more, so it keeps nobody from sending another:',
    task_other:
      '{{count}} tickets for this improvement action were open when their ServiceNow instance was last connected. Nobody can follow them here any more, so they keep nobody from sending another:',
    bulk_one: '{{count}} has a ticket in an instance that is no longer connected',
    bulk_other: '{{count}} have a ticket in an instance that is no longer connected',
    formerTicket: 'Former ticket',
    flag: 'No longer followed',
  },
} as const
