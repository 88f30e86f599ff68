import { type TableDeclaration, dateTime, flag, integer, other, reference, text } from './declaration.ts'

/** Application registry and tokens. Lifespans are seconds and never empty: clients decode them as numbers. */
export const oauthTables: readonly TableDeclaration[] = [
  {
    name: 'oauth_entity',
    label: 'Application Registries',
    parent: 'sys_metadata',
    // The vendor's article on the withdrawn connector has an application create and read these by default.
    access: { create: true, update: true },
    columns: {
      name: text('Name', 100, { display: true, mandatory: true }),
      client_id: text('Client ID', 255, { unique: true }),
      client_uuid: text('Client UUID', 100),
      client_secret: other('password2', 'Client Secret', 4096),
      redirect_url: text('Redirect URL', 4000),
      logo_url: other('url', 'Logo URL', 1024),
      login_url: other('url', 'Login URL', 1024),
      access: text('Accessible from', 40, {
        default: 'public',
        choices: { public: 'All application scopes', package_private: 'This application scope only' },
      }),
      active: flag('Active', { default: 'true' }),
      access_token_lifespan: integer('Access Token Lifespan', { default: '1800' }),
      refresh_token_lifespan: integer('Refresh Token Lifespan', { default: '8640000' }),
      type: text('Type', 40, {
        default: 'client',
        choices: { client: 'OAuth Client', oauth_provider: 'OAuth Provider', oidc_provider: 'OIDC Provider' },
      }),
      default_grant_type: text('Default Grant type', 40, {
        default: 'authorization_code',
        choices: {
          authorization_code: 'Authorization Code',
          client_credentials: 'Client Credentials',
          password: 'Resource Owner Password Credentials',
          'urn:ietf:params:oauth:grant-type:jwt-bearer': 'JWT Bearer',
        },
      }),
      public_client: flag('Public Client', { default: 'false' }),
      oauth_application_user: reference('OAuth Application User', 'sys_user'),
      scope_restriction: text('Scope restriction', 40, {
        choices: { securely_scoped: 'Securely scoped', broadly_scoped: 'Broadly scoped' },
      }),
      use_mtls: flag('Send mTLS', { default: 'false' }),
      comments: text('Comments', 4000),
    },
  },
  {
    name: 'oauth_credential',
    label: 'Manage Tokens',
    columns: {
      token: other('password2', 'Token', 4096),
      token_hash: text('Token hash', 128),
      token_received: other('password2', 'Token received', 4096),
      type: text('Type', 40, {
        choices: { access_token: 'Access Token', refresh_token: 'Refresh Token', authorization_code: 'Code' },
      }),
      peer: reference('Application Registry', 'oauth_entity', { cascade: 'delete' }),
      user: reference('User', 'sys_user', { cascade: 'delete' }),
      client_id: text('Client ID', 255),
      scopes: text('Scopes', 4000),
      expires: dateTime('Expires'),
      oauth_entity_profile: reference('OAuth Entity Profile', 'oauth_entity_profile'),
    },
  },
  {
    name: 'sys_certificate',
    label: 'X.509 Certificate',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true, mandatory: true }),
      pem_certificate: text('PEM Certificate', 65_000),
      active: flag('Active', { default: 'true' }),
    },
  },
  {
    name: 'jwt_verifier_map',
    label: 'JWT Verifier Map',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true }),
      oauth_jwt: reference('OAuth JWT API endpoint', 'oauth_entity', { cascade: 'delete' }),
      kid: text('Kid', 100),
      certificate: reference('Sys certificate', 'sys_certificate'),
    },
  },
  {
    name: 'sys_auth_scope',
    label: 'Authentication Scope',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true, mandatory: true, unique: true }),
      description: text('Description', 255),
    },
  },
  {
    name: 'sys_api_access_scope',
    label: 'REST API Auth Scope',
    parent: 'sys_metadata',
    columns: {
      auth_scope: reference('Auth Scope', 'sys_auth_scope', { mandatory: true, cascade: 'delete' }),
      active: flag('Active', { default: 'true' }),
      api: text('REST API', 100, { display: true }),
      api_path: text('REST API PATH', 255),
      api_resource: text('Resource', 255),
      http_method: text('HTTP Method', 10, {
        choices: { GET: 'GET', POST: 'POST', PUT: 'PUT', PATCH: 'PATCH', DELETE: 'DELETE' },
      }),
      version: text('REST API Version', 10),
      apply_all_methods: flag('Apply auth scope to all http methods in this API', { default: 'true' }),
      apply_all_resources: flag('Apply auth scope to all resources in this API', { default: 'true' }),
      apply_all_versions: flag('Apply auth scope to all versions of this API', { default: 'true' }),
      disable_client_restriction: flag('Disable client restriction', { default: 'false' }),
    },
  },
  {
    name: 'oauth_entity_auth_scope_mapping',
    label: 'Auth Scopes',
    columns: {
      oauth_entity: reference('Application Registry', 'oauth_entity', { cascade: 'delete' }),
      auth_scope: reference('Auth Scope', 'sys_auth_scope', { cascade: 'delete' }),
    },
  },
  {
    name: 'oauth_entity_scope',
    label: 'OAuth Entity Scope',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true }),
      oauth_entity: reference('OAuth provider', 'oauth_entity', { cascade: 'delete' }),
      oauth_entity_scope: text('OAuth scope', 1000),
    },
  },
  {
    name: 'oauth_entity_profile_scope',
    label: 'OAuth Entity Profile Scope',
    parent: 'sys_metadata',
    columns: {
      oauth_entity_profile: reference('OAuth Entity Profile', 'oauth_entity_profile', { cascade: 'delete' }),
      oauth_entity_scope: reference('OAuth Entity Scope', 'oauth_entity_scope', { cascade: 'delete' }),
    },
  },
  {
    name: 'oauth_entity_profile',
    label: 'OAuth Entity Profile',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true }),
      oauth_entity: reference('OAuth provider', 'oauth_entity', { cascade: 'delete' }),
      grant_type: text('Grant type', 60, { default: 'authorization_code' }),
      default: flag('Is default', { default: 'false' }),
    },
  },
]
