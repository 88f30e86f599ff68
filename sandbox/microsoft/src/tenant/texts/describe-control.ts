import { chanceBetween } from '../chance.ts'
import type { CatalogueControl } from '../catalogue.ts'
import { cloudAppsTexts } from './cloud-apps.ts'
import { collaborationTexts } from './collaboration.ts'
import { gitHubTexts, serviceNowTexts } from './connected-apps.ts'
import { defenderIdentityTexts } from './defender-identity.ts'
import { defenderOfficeTexts } from './defender-office.ts'
import { describeDeviceControl } from './device.ts'
import { entraTexts } from './entra.ts'
import { exchangeTexts } from './exchange.ts'
import { intuneTexts } from './intune.ts'
import { findProduct } from './products.ts'
import { purviewTexts } from './purview.ts'
import { deform, emphasise, renderSteps } from './remediation-html.ts'
import type { Counted, WrittenText, WrittenTexts } from './written-text.ts'

/** Texts of a control and the way it is measured. */
export interface ControlDescription {
  /** HTML. */
  description: string
  /** HTML, not always well formed: neither is Microsoft's. */
  remediation: string
  remediationImpact: string
  actionUrl: string
  measurement: 'switch' | 'plain' | 'countOnly' | 'ratio' | 'fleet'
  counted: Counted | undefined
  /** Least and most things there are to count. */
  totals: readonly [number, number]
}

const written: WrittenTexts = {
  ...entraTexts,
  ...exchangeTexts,
  ...collaborationTexts,
  ...defenderOfficeTexts,
  ...purviewTexts,
  ...intuneTexts,
  ...cloudAppsTexts,
  ...serviceNowTexts,
  ...gitHubTexts,
  ...defenderIdentityTexts,
}

/** Texts for a control: written for it, or made from its title by product. */
export function describeControl(control: CatalogueControl): ControlDescription {
  const text = findText(control)
  const product = findProduct(control)
  return {
    description: `<p>${emphasise(text.why)}</p>`,
    remediation: hasTitle(control) ? deform(renderSteps(text.steps, product.learnMore), control.id) : '',
    remediationImpact: chanceBetween(1, 20, control.id, 'impact') === 1 ? `<p>${text.impact}</p>` : text.impact,
    actionUrl: product.actionUrl,
    ...measurementOf(text.counted),
  }
}

/** Ids of controls that have a text of their own. */
export function writtenControlIds(): string[] {
  return Object.keys(written)
}

function findText(control: CatalogueControl): WrittenText {
  const baseId = control.id.replace(/^\d+\./, '')
  return written[baseId] ?? (control.service === 'MDATP' ? describeDeviceControl(control) : describeByTitle(control))
}

/** A control being rolled out arrives with its id for a title, and without steps. */
function hasTitle({ id, title }: CatalogueControl): boolean {
  return title !== id
}

function describeByTitle(control: CatalogueControl): WrittenText {
  const { name, settings } = findProduct(control)
  const title = control.title.trim()
  return {
    why: `${name} is set up in a way that this recommendation advises against.`,
    steps: [
      `Sign in to ${name} as an administrator and open ${settings}.`,
      `Find the setting for "${title}" and compare it with your policy.`,
      'Change it, tell the people concerned, and check the result after a day.',
    ],
    impact: `People who use ${name} may have to sign in again.`,
  }
}

const totals: Record<Counted, readonly [number, number]> = {
  users: [521, 538],
  administrators: [9, 14],
  accounts: [40, 90],
  mailboxes: [540, 580],
  policies: [2, 6],
  domains: [3, 5],
  groups: [60, 110],
  sites: [80, 140],
  devices: [400, 420],
  'domain controllers': [4, 4],
  profiles: [2, 4],
  nothing: [0, 0],
  'administrator count': [0, 0],
}

function measurementOf(counted: Counted | undefined): Pick<ControlDescription, 'measurement' | 'counted' | 'totals'> {
  const measurement =
    counted === undefined
      ? 'switch'
      : counted === 'nothing'
        ? 'plain'
        : counted === 'administrator count'
          ? 'countOnly'
          : counted === 'devices'
            ? 'fleet'
            : 'ratio'
  return { measurement, counted, totals: totals[counted ?? 'nothing'] }
}
