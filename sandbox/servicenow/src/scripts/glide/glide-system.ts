import { known } from '../engine/known.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { messagesOf } from '../engine/session.ts'
import { actorOf, instanceOf, type Environment } from './environment.ts'
import { GlideSession } from './glide-session.ts'
import { GlideUser } from './glide-user.ts'
import { queueEvent } from './event-queue.ts'
import { fillMessage } from './message-text.ts'
import { storedText } from './record-state.ts'
import { systemDates } from './system-dates.ts'

type Level = 'debug' | 'info' | 'warn' | 'error'

/**
 * `gs` of a scoped application (ServiceNow docs, GlideSystem scoped). What only global scripts have (`log`, `print`,
 * `sleep`, `now`, `nowDateTime`) is absent on purpose.
 */
export function createGlideSystem(environment: Environment): Readonly<Record<string, unknown>> {
  const instance = instanceOf(environment)
  const { scope, runtime, context } = environment
  const user = new GlideUser(environment)
  const session = new GlideSession(environment)

  const write =
    (level: Level) =>
    (message: unknown, ...values: readonly unknown[]) => {
      instance.log(level, scope.name, fillMessage(message, values))
    }
  const show = (kind: 'info' | 'error') => (message: unknown) => {
    runtime.session.messages.push({ kind, text: String(message) })
  }

  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    isDebugging: () => false,
    addInfoMessage: show('info'),
    addSuccessMessage: show('info'),
    addLowMessage: show('info'),
    addModerateMessage: show('info'),
    addHighMessage: show('error'),
    addErrorMessage: show('error'),
    getInfoMessages: () => context.adopt(messagesOf(runtime.session, 'info')),
    getErrorMessages: () => context.adopt(messagesOf(runtime.session, 'error')),
    flushMessages: () => void runtime.session.messages.splice(0),

    getProperty: (name: unknown, fallback: unknown = null) =>
      instance.property(String(name)) || (name === 'glide.servlet.uri' ? `${instance.publicUrl}/` : fallback),
    setProperty: (name: unknown, value: unknown, description?: unknown) =>
      setProperty(environment, String(name), storedText(value), storedText(description)),

    getUser: () => user,
    getUserID: () => user.getID(),
    getUserName: () => user.getName(),
    getUserDisplayName: () => user.getDisplayName(),
    hasRole: (roles: unknown) => user.hasRole(String(roles)),
    getSession: () => session,
    getSessionID: () => runtime.session.id,
    getSessionToken: () => session.getSessionToken(),
    isInteractive: () => session.isInteractive(),
    isLoggedIn: () => session.isLoggedIn(),
    isMobile: () => false,

    generateGUID: () => instance.newSysId(),
    nil: (value: unknown) => storedText(value) === '',
    tableExists: (name: unknown) => instance.dictionary.table(String(name)) !== undefined,
    eventQueue: (name: unknown, record: unknown, parm1?: unknown, parm2?: unknown) =>
      queueEvent(environment, { name: String(name), record, parm1, parm2, dueMs: instance.now() }),
    eventQueueScheduled: (name: unknown, record: unknown, parm1: unknown, parm2: unknown, when: unknown) =>
      queueEvent(environment, { name: String(name), record, parm1, parm2, dueMs: momentOf(when, instance.now()) }),
    getMessage: (key: unknown, ...values: readonly unknown[]) => fillMessage(key, values),
    getEscapedMessage: (key: unknown, ...values: readonly unknown[]) =>
      fillMessage(key, values).replaceAll("'", String.raw`\'`),
    getMessageLang: (key: unknown, _language: unknown, ...values: readonly unknown[]) => fillMessage(key, values),
    getCurrentScopeName: () => scope.name,
    getCallerScopeName: () => (runtime.frame.scope.name === scope.name ? null : runtime.frame.scope.name),
    getCurrentApplicationId: () => scope.sysId,

    base64Encode: (text: unknown) => Buffer.from(String(text)).toString('base64'),
    base64Decode: (text: unknown) => Buffer.from(String(text), 'base64').toString(),
    urlEncode: (text: unknown) => encodeURIComponent(String(text)).replaceAll('%20', '+'),
    urlDecode: (text: unknown) => decodeURIComponent(String(text).replaceAll('+', ' ')),
    getTimeZoneName: () => actorOf(environment).timeZone,
    getDateFormat: () => 'yyyy-MM-dd',
    getTimeFormat: () => 'HH:mm:ss',
    getDateTimeFormat: () => 'yyyy-MM-dd HH:mm:ss',
    dateGenerate: (day: unknown, time: unknown) => `${String(day)} ${String(time)}`,
    ...systemDates(
      () => instance.now(),
      () => actorOf(environment).timeZone,
    ),
  }
}

function setProperty(environment: Environment, name: string, value: string, description: string): void {
  const { records } = instanceOf(environment)
  const known = records.find('sys_properties', { query: `name=${name}`, limit: 1 }, SYSTEM_ACTOR)[0]
  if (known) records.update('sys_properties', known['sys_id'] ?? '', { value }, actorOf(environment))
  else records.insert('sys_properties', { name, value, description, type: 'string' }, actorOf(environment))
}

/** @param when a GlideDateTime */
function momentOf(when: unknown, fallbackMs: number): number {
  if (
    typeof when === 'object' &&
    when !== null &&
    'getNumericValue' in when &&
    typeof when.getNumericValue === 'function'
  ) {
    return Number(known<() => unknown>(when.getNumericValue).call(when))
  }
  return fallbackMs
}
