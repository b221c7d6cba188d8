/** Reads an evidence bundle: report.json if there is one, the index, and the raw output decoded as the index says. */
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { fileOf, readIndex, type IndexEntry } from '../../shared/replay/index-file.ts';
import type { Bundle } from '../../shared/replay/bundle.ts';
import { restored, withoutAbsent, type LoadedBundle } from '../../shared/replay/saved.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import { decode } from '../platform/code-page.ts';
import { isOfficeDocument } from './file-kind.ts';
import { BundleError, MOST_BUNDLE_BYTES, openBundle, type BundleFiles } from './bundle-files.ts';

const INDEX = /^(?:[^/]+\/)?(?:evidence\/)?index\.json$/;
const REPORT = /^(?:[^/]+\/)?report\.json$/;

/** loadBundle reads a zip or a folder, ready to be judged; throws a BundleError that says what is wrong with it. */
export async function loadBundle(path: string): Promise<LoadedBundle> {
  return restored(await readBundle(await openBundle(path), path));
}

/** readBundle reads the files of a bundle as they are; throws a BundleError that says what is wrong with it. */
export async function readBundle(files: BundleFiles, path: string): Promise<Bundle> {
  const index = shortest(files.names.filter((name) => INDEX.test(name)));
  if (index === undefined) return reportAlone(files, path);
  const parsed = readIndex(decode((await files.read(index)) ?? new Uint8Array(), null));
  if (!parsed.ok) throw new BundleError(path, { code: 'bad-index', file: index, detail: parsed.why });
  const folder = index.slice(0, -'index.json'.length);
  const place: Place = { folder, files, path, left: MOST_BUNDLE_BYTES };
  const evidence = (await outputsOf(parsed.entries, place)).map(recordOf);
  const saved = await readSaved(files, `${folder.replace(/evidence\/$/, '')}report.json`, path);
  return {
    platform: saved?.platform.platform ?? platformOf(evidence, path),
    evidence,
    saved: saved === null ? null : withOutputs(saved, evidence),
  };
}

/** The outputs of a bundle stand in its files; a report that holds them as well keeps its own. */
function withOutputs(saved: Report, evidence: readonly Evidence[]): Report {
  return saved.evidence.length > 0 ? saved : { ...saved, evidence: evidence.map(inReport) };
}

/** A text that was written as UTF-8 need not have been UTF-8 where it was printed. */
function inReport({ bytes: _bytes, codepage, ...one }: Evidence): Report['evidence'][number] {
  return codepage === undefined || codepage === 'utf-8' ? one : { ...one, codepage };
}

/** A report holds its outputs as text, so that one alone is enough. */
async function reportAlone(files: BundleFiles, path: string): Promise<Bundle> {
  const name = shortest(files.names.filter((one) => REPORT.test(one)));
  const saved = name === undefined ? null : await readSaved(files, name, path);
  if (saved === null)
    throw new BundleError(
      path,
      isOfficeDocument(files.names) ? { code: 'other-kind', kind: 'office' } : { code: 'not-a-bundle' },
    );
  return { platform: saved.platform.platform, evidence: saved.evidence.map(withoutAbsent), saved };
}

function shortest(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => a.length - b.length)[0];
}

interface Place {
  readonly folder: string;
  readonly files: BundleFiles;
  readonly path: string;
  /** Bytes that may still be taken: a small bundle may name one file thousands of times. */
  left: number;
}

interface Output {
  readonly entry: IndexEntry;
  readonly bytes: Uint8Array;
}

/** One after the other, and none decoded before all are known to be few enough. */
async function outputsOf(entries: readonly IndexEntry[], place: Place): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const entry of entries) {
    const bytes = await bytesOf(entry, place);
    if (bytes !== null) outputs.push({ entry, bytes });
  }
  return outputs;
}

/** null: the file is missing or too short, which leaves its facts unknown. */
async function bytesOf(entry: IndexEntry, place: Place): Promise<Uint8Array | null> {
  const { folder, files, path } = place;
  const name = fileOf(entry);
  if (name === null)
    throw new BundleError(path, { code: 'leads-out', file: `${folder}index.json`, id: entry.id });
  const whole = await files.read(`${folder}${name}`);
  const bytes = whole === null ? null : partOf(whole, entry);
  place.left -= bytes?.byteLength ?? 0;
  if (place.left < 0) throw new BundleError(path, { code: 'unpacks-too-large', allowed: MOST_BUNDLE_BYTES });
  return bytes;
}

function recordOf({ entry, bytes }: Output): Evidence {
  const { id, command, platform, locale, codepage, stream, startedAt, exitCode, failure } = entry;
  return {
    id,
    command,
    platform,
    ...(codepage == null ? {} : { codepage }),
    ...(stream == null ? {} : { stream }),
    startedAt: startedAt ?? '',
    ...(exitCode == null ? {} : { exitCode }),
    ...(failure === undefined ? {} : { failure }),
    text: decode(bytes, codepage ?? null, locale ?? null),
    bytes,
  };
}

function partOf(whole: Uint8Array, { part }: IndexEntry): Uint8Array | null {
  if (part === undefined) return whole;
  const end = part.start + part.length;
  return end > whole.byteLength ? null : whole.subarray(part.start, end);
}

function platformOf(evidence: readonly Evidence[], path: string): Platform {
  const [first, ...others] = new Set(evidence.map(({ platform }) => platform));
  if (first === undefined) throw new BundleError(path, { code: 'no-output' });
  if (others.length > 0)
    throw new BundleError(path, { code: 'several-systems', systems: [first, ...others] });
  return first;
}

async function readSaved(files: BundleFiles, name: string, path: string): Promise<Report | null> {
  const bytes = await files.read(name);
  if (bytes === null) return null;
  const result = readReport(decode(bytes, null));
  if (result.ok) return result.report;
  throw new BundleError(path, { code: 'bad-file', file: name, problem: result.problem });
}
