/* A page with one tag for signed-in people. The tag gets the token, and resumes once the person has signed in. */
/* global document */
import {getToken, planProfile, startSession} from '/assets/session.js';

const tag = document.querySelector('dr-access-manager, dr-representative-desk');
Object.assign(tag, {getToken, planProfile});
startSession({onSignIn: () => tag.resume()});
