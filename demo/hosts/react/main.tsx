import type {} from 'directory-reviews/jsx';
import {StrictMode, useState} from 'react';
import {createRoot} from 'react-dom/client';
import '../host.css';
import {PracticeInbox} from './practice-inbox.js';
import {ProviderProfile} from './provider-profile.js';

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
      {isOpen && <ProviderProfile locale={locale} />}
      {isOpen && <PracticeInbox locale={locale} />}
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
