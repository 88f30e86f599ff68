import type { TransactionResponse } from '../../instance.ts'
import { compares, jsonElement } from './assertions.ts'
import type { Step, TestState } from './run-atf.ts'

type RestStep =
  | 'sendRestRequest'
  | 'assertStatusCode'
  | 'assertResponsePayload'
  | 'assertJsonResponsePayloadElement'
  | 'assertResponseHeader'
  | 'assertResponseJSONPayloadIsValid'

/** Steps of the "REST" category. The request goes out as the test's user; stored credentials are not simulated. */
export const restSteps: Readonly<Record<RestStep, Step>> = {
  sendRestRequest(inputs, state) {
    const query = new URLSearchParams(pairs(inputs['query_params'] ?? ''))
    const path = inputs['end_point'] ?? ''
    const headers = Object.fromEntries(
      Object.entries(pairs(inputs['headers'] ?? '')).map(([name, value]) => [name.toLowerCase(), value]),
    )
    state.response = state.send(
      {
        method: (inputs['http_method'] ?? 'get').toUpperCase(),
        target: query.size > 0 ? `${path}?${query.toString()}` : path,
        headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
        body: Buffer.from(inputs['request_body'] ?? ''),
        remoteAddress: '127.0.0.1',
        origin: state.instance.publicUrl,
      },
      state.user,
    )
    return {}
  },
  assertStatusCode: (inputs, state) =>
    hold(inputs, String(responseOf(state).status), inputs['status_code'] ?? '', 'Status code'),
  assertResponsePayload: (inputs, state) =>
    hold(inputs, bodyOf(responseOf(state)), inputs['response_body'] ?? '', 'Response payload'),
  assertJsonResponsePayloadElement: (inputs, state) => {
    const { element_name: path = '' } = inputs
    const actual = jsonElement(JSON.parse(bodyOf(responseOf(state))), path)
    return hold(inputs, actual, inputs['element_value'] ?? '', `Element ${path}`)
  },
  assertResponseHeader: (inputs, state) => {
    const wanted = (inputs['header_name'] ?? '').toLowerCase()
    const actual = responseOf(state).headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''
    return hold(inputs, actual, inputs['header_value'] ?? '', `Header ${wanted}`)
  },
  assertResponseJSONPayloadIsValid: (_inputs, state) => {
    JSON.parse(bodyOf(responseOf(state)))
    return {}
  },
}

function hold(inputs: Readonly<Record<string, string>>, actual: string, expected: string, subject: string) {
  const operation = inputs['response_operation'] ?? 'equals'
  if (!compares(operation, actual, expected)) {
    throw new Error(`${subject}: expected '${actual}' ${operation.replaceAll('_', ' ')} '${expected}'`)
  }
  return {}
}

function responseOf({ response }: TestState): TransactionResponse {
  if (response === undefined) throw new Error('No REST request was sent before this step')
  return response
}

function bodyOf({ body }: TransactionResponse): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString()
}

/** Name-value pairs are stored as a JSON object. */
function pairs(text: string): Record<string, string> {
  if (text.trim() === '') return {}
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
}
