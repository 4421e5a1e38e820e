import type {Chance} from './chance.js';
import {seedData} from './seed-data.js';

type Sentences = Readonly<Record<string, readonly string[]>>;
type Slots = Readonly<Record<string, readonly string[]>>;

interface Language {
  readonly praise: Sentences;
  readonly criticism: Sentences;
  readonly slots: Slots;
}

const slots = seedData<Slots>('slots.json');
const english: Language = {praise: seedData('praise.json'), criticism: seedData('criticism.json'), slots};
const {slots: spanishSlots, ...spanishSentences} = seedData<Language>('spanish.json');
/** The spelled-out numbers are English, so Spanish sentences use digits. */
const figures = {years: ['2', '3', '5', '8', '10', '15'], months: ['3', '4', '6'], days: ['2', '3', '5', '6'], short: ['5', '7', '8']};
const spanish: Language = {...spanishSentences, slots: {...slots, ...figures, ...spanishSlots}};

const FRAME = ['opening', 'closing', 'brief', 'quibble'];
const EMOJI = ['😊', '🙏', '❤️', '👏', '🌟', '👍🏽', '💐'];
const COMPLAINTS = ['😕', '👎', '🙄'];

/** Writes comments about one provider, all different and in various tones. */
export function commentWriter(name: string, speech: 'en' | 'es', chance: Chance): (recommended: boolean) => string {
  const language = speech === 'es' ? spanish : english;
  const written = new Set<string>();

  function compose(recommended: boolean, mayBeBrief: boolean): string {
    const sentences = recommended ? language.praise : language.criticism;
    const text = mayBeBrief && sentences.brief && chance.happens(0.16) ? chance.pick(sentences.brief) : composed(sentences);
    return inTheirStyle(filled(text), recommended);
  }

  function composed(sentences: Sentences): string {
    const long = chance.happens(0.07);
    const topics = Object.keys(sentences).filter((topic) => !FRAME.includes(topic));
    const wanted = chance.some(topics, long ? topics.length : 1 + Math.floor(chance.next() * 3));
    const body = wanted.map((topic) => chance.some(sentences[topic]!, long ? 2 : 1).join(' '));
    const opening = chance.happens(0.7) ? [chance.pick(sentences.opening!)] : [];
    const quibble = sentences.quibble && chance.happens(0.12) ? [chance.pick(sentences.quibble)] : [];
    const closing = chance.happens(0.5) ? [chance.pick(sentences.closing!)] : [];
    return [...opening, ...body, ...quibble, ...closing].join(long ? '\n\n' : chance.happens(0.06) ? '\n' : ' ');
  }

  function filled(text: string): string {
    const whole = text.replace(/\{(\w+)\}/g, (_, slot: string) => (slot === 'name' ? name : chance.pick(language.slots[slot]!)));
    return whole.replace(/(?<=^|[.!?]\s+)\p{Ll}/gu, (letter) => letter.toUpperCase());
  }

  function inTheirStyle(text: string, recommended: boolean): string {
    if (chance.happens(0.04)) return text.toLowerCase().replace(/\.$/, '');
    if (chance.happens(0.03) && recommended) return text.replace(/\.$/, '!!');
    if (chance.happens(0.05)) return `${text} ${chance.pick(recommended ? EMOJI : COMPLAINTS)}`;
    return text;
  }

  return (recommended) => {
    let text = compose(recommended, true);
    while (written.has(text)) text = compose(recommended, false);
    written.add(text);
    return text;
  };
}
