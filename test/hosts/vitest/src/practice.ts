import 'directory-reviews/define/dr-provider-workspace';
import type {Contact, PracticeClient} from 'directory-reviews';

/** The inbox of a practice. `sent` is called with the case number of each response. */
export function practice(client: PracticeClient, contact: Contact, sent: (caseNumber: string) => void): Element {
  const workspace = document.createElement('dr-provider-workspace');
  Object.assign(workspace, {client, contact});
  workspace.addEventListener('dr-response-submitted', ({detail}) => sent(detail.caseNumber));
  return workspace;
}
