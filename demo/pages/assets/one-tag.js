/* A page with one tag for people who are signed in: it learns who they are, and goes on once they have signed in. */
/* global document */
import {getToken, planProfile, startSession} from '/assets/session.js';

const tag = document.querySelector('dr-access-manager, dr-representative-desk');
Object.assign(tag, {getToken, planProfile});
startSession(() => tag.resume());
