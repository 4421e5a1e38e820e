import 'directory-reviews/cloak.css';
import {Link, Links, Meta, Outlet, Scripts, ScrollRestoration} from 'react-router';
import './main.css';

/* React Router writes inline scripts. To forbid all others, give `<Scripts>` and `<ScrollRestoration>` a nonce. */
const POLICY = ["default-src 'none'", "script-src 'self' 'unsafe-inline'", "style-src 'self' 'unsafe-inline'", "connect-src 'self'"].join(
  '; ',
);

export const headers = () => ({'Content-Security-Policy': POLICY});

export function Layout({children}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Provider directory</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <>
      <nav>
        <Link to="/">Search</Link> <Link to="/practice">Practice</Link>
      </nav>
      <Outlet />
    </>
  );
}
