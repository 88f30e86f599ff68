import { makeStyles, tokens } from '@fluentui/react-components'

export const useHelpTextStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    maxWidth: '80ch',
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL },
    '& h2': {
      margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}`,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      fontWeight: tokens.fontWeightSemibold,
    },
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& p': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& ol, & ul': { margin: `0 0 ${tokens.spacingVerticalM}`, paddingInlineStart: tokens.spacingHorizontalXXL },
    '& li': { marginBottom: tokens.spacingVerticalS },
    '& li > p': { marginBottom: tokens.spacingVerticalXS },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& code': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      padding: `0 ${tokens.spacingHorizontalXXS}`,
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorNeutralBackground3,
    },
    '& blockquote': {
      margin: `0 0 ${tokens.spacingVerticalM}`,
      paddingLeft: tokens.spacingHorizontalM,
      borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground2,
    },
    '& table': { borderCollapse: 'collapse', width: '100%', marginBottom: tokens.spacingVerticalM },
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
})
