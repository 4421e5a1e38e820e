declare module 'react-dom' {
  export function flushSync<T>(work: () => T): T;
}
declare module 'react-dom/client' {
  import type {ReactNode} from 'react';
  export function createRoot(container: Element): {render(children: ReactNode): void};
}
