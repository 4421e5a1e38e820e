/** What the keys do in a combobox. */
export interface ComboboxKeys {
  /** Moves the visual focus one option down or up. */
  readonly move: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Chooses the option with the visual focus. */
  readonly choose: () => void;
  /** Closes the list, or clears the field if the list is closed. */
  readonly cancel: () => void;
  /** Returns the visual focus to the field. */
  readonly leaveList: () => void;
}

/** The keys of the editable combobox of the ARIA Authoring Practices Guide. */
export function handleKey(event: KeyboardEvent, keys: ComboboxKeys): void {
  const {key, altKey, ctrlKey, metaKey, shiftKey, isComposing, keyCode} = event;
  // During composition, keys belong to the input method. In Safari, the key that ends it is told only by its code.
  if (isComposing || keyCode === 229 || ctrlKey || metaKey || shiftKey) return;
  switch (key) {
    case 'ArrowDown':
      if (altKey) keys.open();
      else keys.move(1);
      break;
    case 'ArrowUp':
      if (altKey) keys.close();
      else keys.move(-1);
      break;
    case 'Enter':
      keys.choose();
      break;
    case 'Escape':
      keys.cancel();
      break;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      // The text cursor moves.
      keys.leaveList();
      return;
    case 'Tab':
      keys.close();
      return;
    default:
      return;
  }
  event.preventDefault();
}
