import { MOST_EVIDENCE_TEXT, type Evidence } from '../../shared/observation/evidence.ts';

/** What one run keeps of raw output: enough for every command, and a bound for 1,000 pings. */
const MOST_BYTES_IN_ALL = 32 * 1024 * 1024;
const SLUG_LENGTH = 24;

/** EvidenceLog numbers raw outputs and keeps them within bounds. */
export class EvidenceLog {
  readonly #records: Evidence[] = [];
  #bytes = 0;

  /** add keeps a record and gives its id; an id is given even when the log is full, so that facts can name it. */
  add(record: Omit<Evidence, 'id'>): string {
    const id = `e${this.#records.length + 1}-${slug(record.command)}`;
    const size = record.bytes?.length ?? record.text.length;
    const fits = this.#bytes + size <= MOST_BYTES_IN_ALL;
    if (fits) this.#bytes += size;
    const { bytes, text, ...rest } = record;
    const shown = fits ? text.slice(0, MOST_EVIDENCE_TEXT) : '';
    // A replay that took a part for the whole could name a route that another one overrules.
    const cut =
      shown.length < text.length
        ? {
            failure: {
              reason: 'unparsable' as const,
              detail: `cut: ${shown.length} of ${text.length} characters`,
            },
          }
        : {};
    this.#records.push({
      id,
      ...rest,
      ...cut,
      text: shown,
      ...(fits && bytes !== undefined ? { bytes } : {}),
    });
    return id;
  }

  records(): readonly Evidence[] {
    return this.#records;
  }
}

/** `/usr/sbin/ip -j route get 10.0.0.1` becomes `ip-j-route-get`: ids are no place for addresses. */
function slug(command: string): string {
  const name = command.replace(/^\S*[/\\]/, '').replace(/(?<!\d)\d+(\.\d+){3}/g, '');
  return name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, SLUG_LENGTH);
}
