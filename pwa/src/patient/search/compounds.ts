// Danish writes its words together: "rygsmerter" is "smerter" in the "ryg". They are taken apart by the words there are.

const LINKS = ['', 's', 'e', 'er', 'en'] as const;
const SHORTEST = 3;
const MOST_PARTS = 3;

/** The fewest known stems that a stem is made of; nothing where it is not made of known ones. */
export function partsOf(stem: string, isKnown: (stem: string) => boolean): readonly string[] {
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const found = split(stem, parts, isKnown);
    if (found) return found;
  }
  return [];
}

function split(stem: string, parts: number, isKnown: (stem: string) => boolean): readonly string[] | null {
  if (parts === 1) return stem.length >= SHORTEST && isKnown(stem) ? [stem] : null;
  for (let at = stem.length - SHORTEST; at >= SHORTEST; at -= 1) {
    const first = LINKS.map((link) => withoutLink(stem.slice(0, at), link)).find(
      (one) => one && isKnown(one),
    );
    const rest = first && split(stem.slice(at), parts - 1, isKnown);
    if (first && rest) return [first, ...rest];
  }
  return null;
}

function withoutLink(part: string, link: string): string | null {
  if (!part.endsWith(link)) return null;
  const bare = part.slice(0, part.length - link.length);
  return bare.length >= SHORTEST ? bare : null;
}
