import { makeStyles, tokens } from '@fluentui/react-components'

export const useRemoteHtmlStyles = makeStyles({
  html: {
    overflowWrap: 'anywhere',
    maxWidth: '80ch',
    '& p': { margin: `0 0 ${tokens.spacingVerticalS}` },
    '& ol, & ul': { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: tokens.spacingHorizontalXXL },
    '& li': { marginBottom: tokens.spacingVerticalXS },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
})
