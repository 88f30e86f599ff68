import type { Texts } from './texts.ts'

/** Dutch texts round the troubleshooting pages. */
export const nlHelp: Pick<Texts, 'help'> = {
  help: {
    title: 'Hulp',
    howToMend: 'Oorzaak vinden en verhelpen',
  },
}
