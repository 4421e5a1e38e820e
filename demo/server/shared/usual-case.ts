/** A name or city in capitals or in lowercase, as systems store them, as people write it; any other as it is. */
export function inUsualCase(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}\p{N}])(?:mc(?=\p{L}))?\p{L}/gu, (start) =>
      start.length > 1 ? `Mc${start.slice(2).toUpperCase()}` : start.toUpperCase(),
    );
}
