/** Version of the app, as in its package.json; a test compares the two. */
export const APP_VERSION = '1.0.0'
