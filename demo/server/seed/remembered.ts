/** The same function, which computes the result for a text once: the invented texts and names are few, and used thousands of times. */
export function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    if (!results.has(text)) results.set(text, compute(text));
    return results.get(text)!;
  };
}
