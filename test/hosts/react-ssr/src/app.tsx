import {useState} from 'react';
import {Link, Route, Routes} from 'react-router';
import {Practice} from './practice';
import {Profile} from './profile';
import {Search} from './search';

export function App() {
  const [locale, setLocale] = useState('en-US');
  return (
    <>
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
    </>
  );
}
