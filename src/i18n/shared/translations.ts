import type {LoadMessages, Messages} from './words.js';

type Arrival = Promise<Messages | undefined>;

/** The files that have arrived or are on their way. */
const files = new Map<LoadMessages, Messages | Arrival>();

/**
 * Loads sentences once for all tags.
 *
 * @returns at once what has arrived before. Resolves to `undefined` if the file could not be loaded; the next call tries again.
 */
export function messagesFrom(load: LoadMessages): Messages | Arrival {
  const known = files.get(load);
  if (known) return known;
  const arrival = load().then(
    (messages) => {
      files.set(load, messages);
      return messages;
    },
    () => void files.delete(load),
  );
  files.set(load, arrival);
  return arrival;
}
