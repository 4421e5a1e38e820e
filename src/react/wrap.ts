import {createComponent, type EventName} from '@lit/react';
import type {LitElement} from 'lit';
import * as React from 'react';

/** `dr-reviews-loaded` becomes `DrReviewsLoaded`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;

type TagEvent = keyof HTMLElementEventMap & `dr-${string}`;

type Listeners<Events extends TagEvent> = {
  readonly [Name in Events as `on${Pascal<Name>}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

/** What a host may set: not what only the tag changes. */
type Properties<Tag> = {readonly [Name in Exclude<keyof Tag, keyof LitElement | 'draft' | 'drafts' | 'resume'>]?: Tag[Name] | undefined};

type Props<Tag, Events extends TagEvent> = Omit<React.HTMLAttributes<Tag>, keyof Properties<Tag>> & Properties<Tag> & Listeners<Events>;

interface TagClass<Tag> {
  new (): Tag;
  readonly prototype: Tag;
  readonly observedAttributes: readonly string[];
}

/**
 * Creates the React component of a tag, which also works when React renders on a server: properties that have their own attribute,
 * such as `provider-id`, are in the HTML. All others are set when React hydrates it, `api` together with `getToken`, so that no
 * request goes without the token.
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
  const {observedAttributes, prototype} = elementClass;
  const Tag = createComponent<HTMLElement, Record<string, EventName>>({
    react: React,
    tagName: tag,
    elementClass,
    events: listeners,
    displayName,
  });

  const Component = React.forwardRef<Tag, Props<Tag, Events>>((props, ref) => {
    const named = Object.entries<unknown>(props).map(([name, value]) => {
      const attribute = name.replace(/[A-Z]/g, '-$&').toLowerCase();
      const isAttribute = observedAttributes.includes(attribute) && !(attribute in prototype);
      return [isAttribute ? attribute : name, value];
    });
    return React.createElement(Tag as React.ElementType, {...(Object.fromEntries(named) as object), ref});
  });
  Component.displayName = displayName;
  return Component;
}

const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
