import { makeStyles, tokens } from '@fluentui/react-components'

export const useHelpPageStyles = makeStyles({
  content: {
    boxSizing: 'border-box',
    maxWidth: '900px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL },
  },
})
