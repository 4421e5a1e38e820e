/** The possible first characters of a match, by which rules are looked up. */
const CANDIDATES = [...'abcdefghijklmnopqrstuvwxyzñ0123456789$#(+[{@\'"-'];

/** Represents any character or none. */
export const ANY = '*';

/** More alternatives than this are treated as any character. */
const MOST = 12;

/** Starts of a match, each of at most two characters. */
type Beginnings = ReadonlySet<string>;

const NOTHING: Beginnings = new Set(['']);

/**
 * The first two characters of any match of a pattern: `th`, or `t*` if anything may follow. Supports the syntax that our rules
 * use: letters, escapes, classes, groups, lookarounds and quantifiers.
 */
export function firstCharacters(source: string): Beginnings {
  let at = 0;
  return new Set([...alternatives()].map((each) => each.padEnd(2, ANY)));

  function alternatives(): Beginnings {
    const all = [...sequence()];
    while (source[at] === '|') {
      at++;
      all.push(...sequence());
    }
    return new Set(all);
  }

  function sequence(): Beginnings {
    let all = NOTHING;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') all = continued(all, quantified(atom()));
    return all;
  }

  function quantified(part: Beginnings): Beginnings {
    const [run] = /^(?:[?*+]|\{\d+(?:,\d*)?\})?\??/.exec(source.slice(at))!;
    at += run.length;
    const repeated = /^(?:[*+]|\{)/.test(run) ? continued(part, new Set([...part, ''])) : part;
    return /^(?:[?*]|\{0)/.test(run) ? new Set([...repeated, '']) : repeated;
  }

  function atom(): Beginnings {
    const rest = source.slice(at, at + 200);
    const group = /^\((?:\?(?::|<?[=!]))?/.exec(rest)?.[0];
    if (group) {
      at += group.length;
      const inside = alternatives();
      at++;
      return /[=!]/.test(group) ? NOTHING : inside;
    }
    const [one] = /^(?:\[(?:\\.|[^\]\\])*\]|\\.|[^])/.exec(rest)!;
    at += one.length;
    if (one === '^' || one === '$') return NOTHING;
    if (/^[a-zñ0-9]$/.test(one)) return new Set(one);
    const pattern = new RegExp(`^${one}$`);
    const fitting = CANDIDATES.filter((each) => pattern.test(each));
    // Spaces, marks and other signs are not candidates. After one of many alternatives, any character may follow.
    return new Set(fitting.length ? fitting.map((each) => (fitting.length > MOST ? each + ANY : each)) : [ANY]);
  }
}

/** Joins starts with their possible continuations, up to two characters. */
function continued(first: Beginnings, next: Beginnings): Beginnings {
  return new Set([...first].flatMap((each) => (each.length > 1 ? each : [...next].map((more) => (each + more).slice(0, 2)))));
}
