const SPANISH =
  /(?<![a-zñ])(?:el|la|los|las|un|una|que|de|del|con|por|para|sus?|usted|gracias|nos|se|es|muy|le|lo|y|en|mi|al)(?![a-zñ])|[ñ¿¡]/g;
const ENGLISH = /(?<![a-z])(?:the|and|you|your|we|our|of|to|is|was|for|are|in|it|this|that|with|my|thanks?)(?![a-z])/g;

/** Words by which a language is told, fewer of which prove nothing. */
const ENOUGH = 3;

/** The language a text is plainly in; `undefined` for a short text, for a mixed one and for every other language. */
export function plainLanguage(text: string): 'en' | 'es' | undefined {
  const plain = text.toLowerCase();
  const [spanish, english] = [SPANISH, ENGLISH].map((words) => plain.match(words)?.length ?? 0) as [number, number];
  if (spanish >= ENOUGH && spanish > 3 * english) return 'es';
  return english >= ENOUGH && english > 3 * spanish ? 'en' : undefined;
}

/** Which of the two languages a folded text is in. */
export function isSpanish(plain: string): boolean {
  return (plain.match(SPANISH)?.length ?? 0) > (plain.match(ENGLISH)?.length ?? 0);
}
