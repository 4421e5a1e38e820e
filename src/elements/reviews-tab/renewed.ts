import {nothing} from 'lit';
import {type ChildPart, Directive, directive} from 'lit/directive.js';
import {setCommittedValue} from 'lit/directive-helpers.js';

/** Cards that the browser removes within one frame. */
const FEW = 300;

/** Milliseconds of removing until others have their turn. */
const TURN = 8;

class Renewed extends Directive {
  #key: unknown;

  render(_key: unknown, content: unknown): unknown {
    return content;
  }

  override update(part: ChildPart, [key, content]: Parameters<this['render']>): unknown {
    if (this.#key && key !== this.#key) release(part);
    this.#key = key;
    return content;
  }
}

/**
 * Content with a list, in a part that other nodes follow. Another key means another list. Removing thousands of cards at once would
 * keep it waiting, so a long list is hidden, which costs nothing, and removed bit by bit.
 */
export const renewed = directive(Renewed);

/** Leaves a long list out of what Lit will remove. */
function release(part: ChildPart): void {
  const content = (part.parentNode as Element).querySelector(':scope > .content');
  if (!content || content.querySelectorAll('.card').length <= FEW) return;
  for (let node = part.startNode!.nextSibling; node !== part.endNode;) {
    const next = node!.nextSibling;
    if (node !== content) node!.remove();
    node = next;
  }
  content.after(part.startNode!);
  setCommittedValue(part, nothing);
  content.className = 'old';
  void removeSlowly(content);
}

async function removeSlowly(list: Element): Promise<void> {
  while (list.isConnected) {
    await new Promise((resolve) => setTimeout(resolve));
    const end = performance.now() + TURN;
    let stack = list.querySelector('.stack');
    for (; stack && performance.now() < end; stack = list.querySelector('.stack')) stack.remove();
    if (!stack) list.remove();
  }
}
