/**
 * Whether there is no page: on servers. Server rendering may install a stand-in for the document, which has no window. Lit's own
 * `isServer` says only which of its builds is loaded; unit tests in jsdom or happy-dom load the one for Node.
 */
export const isServer = !globalThis.document?.defaultView;
