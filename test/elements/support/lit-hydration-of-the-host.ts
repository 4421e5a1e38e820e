/* A host that hydrates elements of its own: this patches the `LitElement` of each copy of Lit that comes after it. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
