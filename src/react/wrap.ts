import {createComponent, type EventName} from '@lit/react';
import type {LitElement} from 'lit';
import * as React from 'react';
import {isServer} from '../context/is-server.js';
import type {TagEvents} from '../ui/embedding/embedded-element.js';

/** `dr-reviews-loaded` becomes `DrReviewsLoaded`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;

type TagEvent = keyof HTMLElementEventMap & `dr-${string}`;

type Listeners<Events extends TagEvent> = {
  readonly [Name in Events as `on${Pascal<Name>}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

/** What a host may set: not what only the tag changes. */
type Properties<Tag> = {
  readonly [Name in Exclude<keyof Tag, keyof LitElement | 'draft' | 'drafts' | 'latestEvents' | 'resume'>]?: Tag[Name] | undefined;
};

type Props<Tag, Events extends TagEvent> = Omit<React.HTMLAttributes<Tag>, keyof Properties<Tag>> & Properties<Tag> & Listeners<Events>;

interface TagClass<Tag> {
  new (): Tag;
  readonly prototype: Tag;
  readonly observedAttributes: readonly string[];
}

/** React 18 warns about layout effects on a server. */
const useLayoutEffect = isServer ? () => undefined : React.useLayoutEffect;

/**
 * Creates the React component of a tag, which also works when React renders on a server: properties that have their own attribute,
 * such as `provider-id`, are in the HTML. All others are set when React hydrates it, `api` together with `getToken`, so that no
 * request goes without the token. A listener that React attaches after the tag has dispatched its event is called with the latest one.
 *
 * @param events The names of the events, whose listeners are props such as `onDrReviewsLoaded`.
 */
export function wrap<Tag extends HTMLElement, Events extends TagEvent>(
  tag: string,
  elementClass: TagClass<Tag>,
  events: readonly Events[],
) {
  const displayName = pascal(tag);
  const listeners = Object.fromEntries(events.map((name) => [`on${pascal(name)}`, name as string as EventName]));
  const {observedAttributes} = elementClass;
  const Tag = createComponent<HTMLElement, Record<string, EventName>>({
    react: React,
    tagName: tag,
    elementClass,
    events: listeners,
    displayName,
  });

  const Component = React.forwardRef<Tag, Props<Tag, Events>>((props, ref) => {
    const element = React.useRef<Tag & {readonly latestEvents?: TagEvents}>(null);
    React.useImperativeHandle(ref, () => element.current!, []);
    const hasListened = React.useRef(false);
    useLayoutEffect(() => {
      // Only once: React also runs effects again, for example when what was hidden by Suspense is shown again.
      if (hasListened.current) return;
      hasListened.current = true;
      for (const event of Object.values(element.current!.latestEvents ?? {})) {
        listenersIn(props)[`on${pascal(event.type)}`]?.(event);
      }
    }, []);

    const named = Object.entries<unknown>(props).map(([name, value]) => {
      const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
      return [observedAttributes.includes(attribute) ? attribute : name, value];
    });
    return React.createElement(Tag as React.ElementType, {...(Object.fromEntries(named) as object), ref: element});
  });
  Component.displayName = displayName;
  return Component;
}

const listenersIn = (props: object) => props as Readonly<Record<string, ((event: Event) => void) | undefined>>;

const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
