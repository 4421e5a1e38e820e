import 'directory-reviews/cloak.css';
import Link from 'next/link';
import './main.css';
import {Tags} from './tags';

export const metadata = {title: 'Provider directory'};

export default function Layout({children}) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">Search</Link> <Link href="/practice">Practice</Link>
        </nav>
        <Tags />
        {children}
      </body>
    </html>
  );
}
