/** With what a text can begin that a regular expression matches; rules are looked up by it. */
const CANDIDATES = [...'abcdefghijklmnopqrstuvwxyzñ0123456789$#(+[{@\'"-'];

interface Beginning {
  readonly first: ReadonlySet<string>;
  readonly canBeEmpty: boolean;
}

const NOTHING: Beginning = {first: new Set(), canBeEmpty: true};

/**
 * Of a pattern in the part of the language that our rules use: letters, escapes, classes, groups, look-arounds and
 * quantifiers.
 */
export function firstCharacters(source: string): ReadonlySet<string> {
  let at = 0;
  const {first, canBeEmpty} = alternatives();
  return canBeEmpty ? new Set(CANDIDATES) : first;

  function alternatives(): Beginning {
    const all = [sequence()];
    while (source[at] === '|') {
      at++;
      all.push(sequence());
    }
    return {first: new Set(all.flatMap((each) => [...each.first])), canBeEmpty: all.some((each) => each.canBeEmpty)};
  }

  function sequence(): Beginning {
    const first = new Set<string>();
    let canBeEmpty = true;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = quantified(atom());
      if (!canBeEmpty) continue;
      for (const each of part.first) first.add(each);
      canBeEmpty = part.canBeEmpty;
    }
    return {first, canBeEmpty};
  }

  function quantified(part: Beginning): Beginning {
    const [run] = /^(?:[?*+]|\{\d+(?:,\d*)?\})?\??/.exec(source.slice(at))!;
    at += run.length;
    return /^(?:[?*]|\{0)/.test(run) ? {...part, canBeEmpty: true} : part;
  }

  function atom(): Beginning {
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
    if (/^[a-zñ0-9]$/.test(one)) return {first: new Set(one), canBeEmpty: false};
    const pattern = new RegExp(`^${one}$`);
    return {first: new Set(CANDIDATES.filter((each) => pattern.test(each))), canBeEmpty: false};
  }
}
