/** Compares two values that may differ by pseudonyms alone: each value of the one always stands for the same value of the other. */

/** A pseudonym that redaction gives. */
const PSEUDONYM =
  /(?:ip6?|net|mac|host|user|domain|name|email|guid|secret|ssid|serial|share|word)-(?:\d+|\?)/i;

const POSITION = /at position \d+/;

/** Words whose meaning a fault depends on; a pseudonym must not stand there. */
const KEPT = new Set([
  'platform',
  'kind',
  'state',
  'scope',
  'protocol',
  'product',
  'via',
  'outcome',
  'version',
  'reply',
]);

/** differencesOf lists what differs beyond pseudonyms, with its place. */
export function differencesOf(true_: unknown, redacted: unknown): readonly string[] {
  const found: string[] = [];
  const there = new Map<string, string>();
  const back = new Map<string, string>();
  const texts = (a: string, b: string, place: string): void => {
    // Where a JSON text breaks off moves with the length of what stands before.
    if (a.replace(POSITION, '') === b.replace(POSITION, '')) return;
    if (KEPT.has(place.replace(/^.*\./, ''))) found.push(`${place}: ${a} became ${b}`);
    // The kind of a fact that is unknown; its subject may be an address.
    else if (place.endsWith('.fact') && a.split(' ')[0] !== b.split(' ')[0])
      found.push(`${place}: ${a} became ${b}`);
    else if (!PSEUDONYM.test(b)) found.push(`${place}: ${a} became ${b}, which is no pseudonym`);
    const [wholeA, wholeB] = [a.toLowerCase().replace(/\/\d+$/, ''), b.replace(/\/\d+$/, '')];
    if ((there.get(wholeA) ?? wholeB) !== wholeB || (back.get(wholeB) ?? wholeA) !== wholeA)
      found.push(`${place}: ${a} became ${b}, and elsewhere ${there.get(wholeA) ?? '-'}`);
    there.set(wholeA, wholeB);
    back.set(wholeB, wholeA);
  };
  const walk = (a: unknown, b: unknown, place: string): void => {
    if (typeof a === 'string' && typeof b === 'string') texts(a, b, place);
    else if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) found.push(`${place}: ${a.length} entries became ${b.length}`);
      a.forEach((one, index) => {
        walk(one, b[index], `${place}[${index}]`);
      });
    } else if (isRecord(a) && isRecord(b)) {
      const [left, right] = [Object.entries(a), Object.entries(b)];
      if (left.length !== right.length) found.push(`${place}: ${left.length} fields became ${right.length}`);
      left.forEach(([key, one], index) => {
        texts(key, right[index]?.[0] ?? '', `${place}.<key>`);
        walk(one, right[index]?.[1], `${place}.${key}`);
      });
    } else if (a !== b) found.push(`${place}: ${String(a)} became ${String(b)}`);
  };
  walk(true_, redacted, '');
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
