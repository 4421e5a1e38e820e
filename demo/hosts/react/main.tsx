import 'directory-reviews/define/dr-provider-workspace';
import 'directory-reviews/define/dr-reviews-tab';
import type {Draft, ProviderWorkspace} from 'directory-reviews';
import type {} from 'directory-reviews/jsx';
import {StrictMode, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import '../host.css';
import {contact, getToken, planProfile, providerId, signIn} from '../session.js';

function App() {
  const [locale, setLocale] = useState('en-US');
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <h1>Reviews in React</h1>
      <p className="bar">
        <label>
          Language{' '}
          <select value={locale} onChange={({target}) => setLocale(target.value)}>
            <option value="en-US">English</option>
            <option value="es-US">Español</option>
          </select>
        </label>
        <button onClick={() => setOpen(!isOpen)}>{isOpen ? 'Close' : 'Open'}</button>
      </p>
      {isOpen && <Profile locale={locale} />}
      {isOpen && <Practice locale={locale} />}
    </>
  );
}

function Profile({locale}: {locale: string}) {
  const [verified, setVerified] = useState<number>();
  return (
    <section>
      <h2 id="label">Reviews{verified !== undefined && ` (${verified})`}</h2>
      <dr-reviews-tab
        providerId={providerId}
        api="/"
        locale={locale}
        headingLevel={3}
        planProfile={planProfile}
        ondr-reviews-loaded={({detail}) => setVerified(detail.verified)}
      />
    </section>
  );
}

/** What was typed outlives the tag, in memory. */
let kept: readonly Draft[] = [];

function Practice({locale}: {locale: string}) {
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

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
