/* Another copy of Lit than the tags have, as a host's own scripts bring it. */
export {html, render} from 'lit';
