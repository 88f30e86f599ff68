import { chanceBetween } from '../chance.ts'
import type { CatalogueControl } from '../catalogue.ts'
import { antiPhishingTexts } from './anti-phishing.ts'
import { antiSpamTexts } from './anti-spam.ts'
import { cloudAppsTexts } from './cloud-apps.ts'
import { collaborationTexts } from './collaboration.ts'
import { gitHubTexts, serviceNowTexts } from './connected-apps.ts'
import { defenderEndpointTexts } from './defender-endpoint.ts'
import { defenderIdentityTexts } from './defender-identity.ts'
import { describeDeviceControl } from './device.ts'
import { entraTexts } from './entra.ts'
import { exchangeTexts } from './exchange.ts'
import { intuneTexts } from './intune.ts'
import { findProduct } from './products.ts'
import { purviewTexts } from './purview.ts'
import { deform, emphasise, renderSteps } from './remediation-html.ts'
import { safeContentTexts } from './safe-content.ts'
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
  ...antiSpamTexts,
  ...antiPhishingTexts,
  ...safeContentTexts,
  ...purviewTexts,
  ...intuneTexts,
  ...cloudAppsTexts,
  ...serviceNowTexts,
  ...gitHubTexts,
  ...defenderIdentityTexts,
  ...defenderEndpointTexts,
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
    counted: text.counted,
    ...(text.counted === undefined ? onOrOff : measuring[text.counted]),
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

type Measuring = Pick<ControlDescription, 'measurement' | 'totals'>

const ratio = (least: number, most: number): Measuring => ({ measurement: 'ratio', totals: [least, most] })

/** How things are counted, and how many of them the tenant has. */
const measuring: Record<Counted, Measuring> = {
  users: ratio(521, 538),
  administrators: ratio(9, 14),
  accounts: ratio(40, 90),
  mailboxes: ratio(540, 580),
  policies: ratio(2, 6),
  domains: ratio(3, 5),
  groups: ratio(60, 110),
  'domain controllers': ratio(4, 4),
  profiles: ratio(2, 4),
  devices: { measurement: 'fleet', totals: [0, 0] },
  nothing: { measurement: 'plain', totals: [0, 0] },
  'administrator count': { measurement: 'countOnly', totals: [0, 0] },
}

const onOrOff: Measuring = { measurement: 'switch', totals: [0, 0] }
