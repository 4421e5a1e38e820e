import 'directory-reviews/define/dr-provider-workspace';
import type {Draft, ProviderWorkspace} from 'directory-reviews';
import {useRef, useState} from 'react';
import {contact, getToken, planProfile, signIn} from '../session.js';

/** Drafts survive the removal of the tag, in memory. */
let kept: readonly Draft[] = [];

export function PracticeInbox({locale}: {locale: string}) {
  const workspace = useRef<ProviderWorkspace>(null);
  const [person, setPerson] = useState<string>();
  const [news, setNews] = useState('');

  async function handleSignIn() {
    setPerson(await signIn());
    workspace.current?.resume();
  }

  return (
    <section>
      <h2>Practice</h2>
      <p className="bar">
        <button onClick={() => void handleSignIn()}>Sign in</button>
        <span role="status">{news}</span>
      </p>
      <dr-provider-workspace
        ref={workspace}
        api="/"
        locale={locale}
        headingLevel={3}
        planProfile={planProfile}
        contact={{...contact, name: person}}
        getToken={getToken}
        initialDrafts={kept}
        ondr-draft-changed={({detail}) => {
          kept = workspace.current?.drafts ?? [];
          setNews(`Draft for ${detail.reviewId}`);
        }}
        ondr-response-submitted={({detail}) => setNews(`Response ${detail.caseNumber}`)}
      />
    </section>
  );
}
