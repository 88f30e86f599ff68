/** Steps of the Automated Test Framework the runner knows, named as the SDK names them. */
export type StepKind =
  | 'sendRestRequest'
  | 'assertStatusCode'
  | 'assertResponsePayload'
  | 'assertJsonResponsePayloadElement'
  | 'assertResponseHeader'
  | 'assertResponseJSONPayloadIsValid'
  | 'impersonate'
  | 'recordInsert'
  | 'recordUpdate'
  | 'recordValidation'
  | 'recordDelete'
  | 'log'

interface StepConfig {
  readonly kind: StepKind
  /** Input variable's sys_id to its field. */
  readonly inputs: Readonly<Record<string, string>>
}

/** Fixed ids of the platform (`sys_atf_step_config`, `atf_input_variable`), as the SDK 4.9.0 writes them. */
const CONFIGS: Readonly<Record<string, StepConfig>> = {
  e00571a10b3222000b7da95e93673a8f: {
    kind: 'sendRestRequest',
    inputs: {
      '50bff9250b3222000b7da95e93673a9b': 'end_point',
      '58408e250b3222000b7da95e93673a5c': 'query_params',
      '59877da10b3222000b7da95e93673a56': 'http_method',
      '81e042650b3222000b7da95e93673aa2': 'request_body',
      cec002650b3222000b7da95e93673aae: 'headers',
    },
  },
  '2f4fa7309f132200ef4afa7dc67fcf0f': {
    kind: 'assertStatusCode',
    inputs: {
      '1d94cb1f3b8032000774229c93efc419': 'response_operation',
      '9f5f67709f132200ef4afa7dc67fcf94': 'status_code',
    },
  },
  d53e40d59f132200ef4afa7dc67fcfc7: {
    kind: 'assertResponsePayload',
    inputs: {
      ccae44d59f132200ef4afa7dc67fcf1e: 'response_operation',
      f0eec4d59f132200ef4afa7dc67fcf6d: 'response_body',
    },
  },
  afc114199f132200ef4afa7dc67fcf64: {
    kind: 'assertJsonResponsePayloadElement',
    inputs: {
      '2db298199f132200ef4afa7dc67fcfbc': 'response_operation',
      '5a9258199f132200ef4afa7dc67fcfb4': 'element_name',
      '7b139c199f132200ef4afa7dc67fcfb3': 'element_value',
    },
  },
  ccd64c519f132200ef4afa7dc67fcf6a: {
    kind: 'assertResponseHeader',
    inputs: {
      '19280c919f132200ef4afa7dc67fcf16': 'header_value',
      '416784919f132200ef4afa7dc67fcff4': 'response_operation',
      cd4744919f132200ef4afa7dc67fcf6e: 'header_name',
    },
  },
  f100f7079f132200ef4afa7dc67fcf42: { kind: 'assertResponseJSONPayloadIsValid', inputs: {} },
  '071ee5b253331200040729cac2dc348d': { kind: 'impersonate', inputs: { '586e2c4253e0220002c6435723dc3415': 'user' } },
  '14872288df60220062fe6c7a4df26319': {
    kind: 'recordInsert',
    inputs: {
      '90144b535320220002c6435723dc3488': 'table',
      '9024a37f671003007ba405225685efe5': 'assert_type',
      dd54cf535320220002c6435723dc34fd: 'field_values',
      e6e3c7535320220002c6435723dc3496: 'enforce_security',
    },
  },
  '17a72288df60220062fe6c7a4df26397': {
    kind: 'recordUpdate',
    inputs: {
      '334b7bb7675003007ba405225685ef72': 'assert_type',
      '46dbcb535320220002c6435723dc3409': 'enforce_security',
      '501c8f535320220002c6435723dc34da': 'record_id',
      '53fb0f535320220002c6435723dc34ec': 'table',
      bc4c43935320220002c6435723dc34a2: 'field_values',
    },
  },
  '1f39a288df60220062fe6c7a4df2639d': {
    kind: 'recordValidation',
    inputs: {
      '52ed1e5b5360220002c6435723dc3421': 'record_id',
      '67400008676003007ba405225685efa4': 'assert_type',
      '6aad5a575360220002c6435723dc34b0': 'table',
      cbddfa135320220002c6435723dc3415: 'enforce_security',
      ff6e125353a0220002c6435723dc3442: 'field_values',
    },
  },
  '8df72288df60220062fe6c7a4df2636d': {
    kind: 'recordDelete',
    inputs: {
      '3d6d8b935320220002c6435723dc349c': 'table',
      '8f7d0f935320220002c6435723dc3471': 'record_id',
      c7e483f3671003007ba405225685effb: 'assert_type',
      d13d0b935320220002c6435723dc34c8: 'enforce_security',
    },
  },
  '58ab71985f30220012b44adb7f46661e': { kind: 'log', inputs: { '523c79985f30220012b44adb7f46663a': 'log' } },
}

/** @returns undefined for a step the runner does not know */
export function stepConfig(sysId: string): StepConfig | undefined {
  return CONFIGS[sysId]
}
