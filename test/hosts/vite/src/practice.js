import 'directory-reviews/define/dr-provider-workspace';
import {accessToken} from './session.js';

/** Drafts survive the removal of the tag, in memory. */
let drafts = [];

export function practice() {
  const heading = document.createElement('h2');
  heading.textContent = 'Patient feedback';

  const workspace = document.createElement('dr-provider-workspace');
  Object.assign(workspace, {api: '/reviews/', headingLevel: 3, getToken: accessToken, initialDrafts: drafts});
  workspace.addEventListener('dr-draft-changed', () => (drafts = workspace.drafts));

  return [heading, workspace];
}
