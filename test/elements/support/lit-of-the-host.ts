/* A second copy of Lit, as a host's own scripts bring it. */
export {html, render} from 'lit';
