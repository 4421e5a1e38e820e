const SPANISH =
  /(?<![a-zñ])(?:el|la|los|las|un|una|que|de|del|con|por|para|sus?|usted|gracias|nos|se|es|muy|le|lo|y|en|mi|al)(?![a-zñ])|[ñ¿¡]/g;
const ENGLISH = /(?<![a-z])(?:the|and|you|your|we|our|of|to|is|was|for|are|in|it|this|that|with|my|thanks?)(?![a-z])/g;

/** Which of the two languages a folded text is in. */
export function isSpanish(plain: string): boolean {
  return (plain.match(SPANISH)?.length ?? 0) > (plain.match(ENGLISH)?.length ?? 0);
}
