import { formatDateTime, instantOf } from './date-text.ts'
import { createHttpBridge } from '../outbound/http-bridge.ts'
import { CertificateEncryption } from './certificate-encryption.ts'
import { actorOf, instanceOf, type Environment } from './environment.ts'
import { GlideAggregate } from './glide-aggregate.ts'
import { GlideDate } from './glide-date.ts'
import { GlideDateTime } from './glide-date-time.ts'
import { GlideDuration } from './glide-duration.ts'
import { GlideElement } from './glide-element.ts'
import { GlideRecord } from './glide-record.ts'
import { GlideSecureRandomUtil } from './glide-secure-random.ts'
import { GlideSession } from './glide-session.ts'
import { GlideSysAttachment } from './glide-sys-attachment.ts'
import { createGlideSystem } from './glide-system.ts'
import { GlideTime } from './glide-time.ts'
import { GlideUser } from './glide-user.ts'
import { RESTMessageV2 } from './rest-message.ts'
import { RESTResponseV2 } from './rest-response.ts'
import { serviceErrors } from './service-errors.ts'
import { RESTAPIRequest, RESTAPIRequestBody } from './service-request.ts'
import { RESTAPIResponse } from './service-response.ts'

type Names = Readonly<Record<string, unknown>>

/** The platform's API as one scope sees it. */
export interface ApiModules {
  /** Names in script records: modules import theirs. */
  readonly globals: Names
  /** Exports of `@servicenow/glide` and its subpaths; undefined for a subpath that is not simulated. */
  module(name: string): Names | undefined
}

export function apiModules(environment: Environment): ApiModules {
  const glide = glideNames(environment)
  const namespaces: Readonly<Record<string, Names>> = {
    sn_ws: outboundNames(environment),
    sn_ws_int: { RESTAPIRequest, RESTAPIRequestBody, RESTAPIResponse },
    sn_ws_err: serviceErrors,
  }
  const { Class, AbstractAjaxProcessor } = environment.context.classes
  return {
    globals: {
      ...glide,
      ...namespaces,
      Class,
      AbstractAjaxProcessor,
      global: { AbstractAjaxProcessor, JSON: LegacyJson },
    },
    module: (name) =>
      name === '@servicenow/glide' ? { ...glide, ...namespaces } : namespaces[name.slice('@servicenow/glide/'.length)],
  }
}

/** Classes know their scope, because two scopes may run interleaved on one thread. */
function glideNames(environment: Environment): Names {
  const clock = { now: () => instanceOf(environment).now(), zone: () => actorOf(environment).timeZone }
  const today = (): string => formatDateTime(instantOf(clock.now()), clock.zone()).slice(0, 10)
  return {
    gs: createGlideSystem(environment),
    GlideRecord: class extends GlideRecord {
      constructor(table: unknown) {
        super(environment, String(table))
      }
    },
    GlideAggregate: class extends GlideAggregate {
      constructor(table: unknown) {
        super(environment, String(table))
      }
    },
    GlideDateTime: class extends GlideDateTime {
      constructor(value?: unknown) {
        super(clock, value)
      }
    },
    GlideDate: class extends GlideDate {
      constructor() {
        super(today())
      }
    },
    GlideUser: class extends GlideUser {
      constructor() {
        super(environment)
      }
    },
    GlideSession: class extends GlideSession {
      constructor() {
        super(environment)
      }
    },
    GlideSysAttachment: class extends GlideSysAttachment {
      constructor() {
        super(environment)
      }
    },
    GlideElement,
    GlideTime,
    GlideDuration,
    GlideSecureRandomUtil,
    CertificateEncryption,
  }
}

function outboundNames(environment: Environment): Names {
  const send = createHttpBridge()
  return {
    RESTMessageV2: class extends RESTMessageV2 {
      constructor(name?: string, fn?: string) {
        super(environment, send, name, fn)
      }
    },
    RESTResponseV2,
  }
}

/** `global.JSON`, the wrapper old scripts instantiate. */
class LegacyJson {
  encode(value: unknown): string {
    return JSON.stringify(value)
  }
  decode(text: unknown): unknown {
    return JSON.parse(String(text)) as unknown
  }
}
