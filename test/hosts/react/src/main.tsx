import 'directory-reviews/cloak.css';
import type {} from 'directory-reviews/jsx';
import {StrictMode, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {BrowserRouter, Link, Route, Routes} from 'react-router';
import './main.css';
import {Practice} from './practice';
import {Profile} from './profile';
import {Search} from './search';

function App() {
  const [locale, setLocale] = useState('en-US');
  return (
    <BrowserRouter>
      <nav>
        <Link to="/">Search</Link> <Link to="/practice">Practice</Link>{' '}
        <select aria-label="Language" value={locale} onChange={({target}) => setLocale(target.value)}>
          <option value="en-US">English</option>
          <option value="es-US">Español</option>
        </select>
      </nav>
      <Routes>
        <Route index element={<Search />} />
        <Route path="providers/:providerId" element={<Profile locale={locale} />} />
        <Route path="practice" element={<Practice locale={locale} />} />
      </Routes>
    </BrowserRouter>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
