import { tokens } from '@fluentui/react-components'
import type { Phase } from '@scorelink/contracts'

/** States of one phase stay in one family of colours, so that green always means done. */
const families: Record<Phase | 'none', readonly string[]> = {
  open: [
    tokens.colorPaletteBlueBorderActive,
    tokens.colorPaletteLightTealBorderActive,
    tokens.colorPaletteSteelBorderActive,
  ],
  'in-progress': [
    tokens.colorPaletteMarigoldBorderActive,
    tokens.colorPalettePumpkinBorderActive,
    tokens.colorPalettePeachBorderActive,
    tokens.colorPaletteBrassBorderActive,
  ],
  done: [
    tokens.colorPaletteGreenBorderActive,
    tokens.colorPaletteSeafoamBorderActive,
    tokens.colorPaletteForestBorderActive,
  ],
  cancelled: [tokens.colorNeutralStroke1, tokens.colorNeutralStrokeAccessible],
  none: [tokens.colorPaletteLavenderBorderActive, tokens.colorPaletteGrapeBorderActive],
}

/** One colour for each state, in order; a family that runs out begins again. */
export function colorStates(phases: ReadonlyArray<Phase | null>): string[] {
  const used = new Map<Phase | 'none', number>()
  return phases.map((phase) => {
    const name = phase ?? 'none'
    const family = families[name]
    const index = used.get(name) ?? 0
    used.set(name, index + 1)
    return family[index % family.length] ?? tokens.colorNeutralStroke1
  })
}
