import { makeStyles, tokens } from '@fluentui/react-components'

export const useConnectionHealthStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  entry: { display: 'flex', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 1 },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  attention: { color: tokens.colorPaletteDarkOrangeForeground1 },
  failing: { color: tokens.colorPaletteRedForeground1 },
  body: { minWidth: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})
