import 'directory-reviews/cloak.css';
import {hydrateRoot} from 'react-dom/client';
import {BrowserRouter} from 'react-router';
import {App} from './app';
import './main.css';

hydrateRoot(
  document.getElementById('app')!,
  <BrowserRouter>
    <App />
  </BrowserRouter>,
);
