/** English texts round the troubleshooting pages. */
export const enHelp = {
  help: {
    title: 'Help',
    howToMend: 'How to find the cause and mend it',
  },
} as const
