const SPANISH =
  /(?<![a-zñ])(?:el|la|los|las|un|una|que|de|del|con|por|para|sus?|usted|gracias|nos|se|es|muy|le|lo|y|en|mi|al)(?![a-zñ])|[ñ¿¡]/g;
const ENGLISH = /(?<![a-z])(?:the|and|you|your|we|our|of|to|is|was|for|are|in|it|this|that|with|my|thanks?)(?![a-z])/g;

/** The number of typical words needed to detect a language. */
const ENOUGH = 3;

/** The language of a text, or `undefined` if the text is short, mixed or in another language. */
export function plainLanguage(text: string): 'en' | 'es' | undefined {
  const plain = text.toLowerCase();
  const [spanish, english] = [SPANISH, ENGLISH].map((words) => plain.match(words)?.length ?? 0) as [number, number];
  if (spanish >= ENOUGH && spanish > 3 * english) return 'es';
  return english >= ENOUGH && english > 3 * spanish ? 'en' : undefined;
}

/** Whether a folded text is in Spanish rather than English. */
export function isSpanish(plain: string): boolean {
  return (plain.match(SPANISH)?.length ?? 0) > (plain.match(ENGLISH)?.length ?? 0);
}
