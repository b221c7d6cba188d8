/** Reads an evidence bundle: report.json if there is one, the index, and the raw output decoded as the index says. */
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { profileSchema } from '../../shared/profile/schema.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { Bundle } from '../../shared/replay/replay.ts';
import { fileOf, readIndex, type IndexEntry } from '../../shared/replay/index-file.ts';
import { createRestorer } from '../../shared/report/redact/restore.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import { decode } from '../platform/code-page.ts';
import { BundleError, openBundle, type BundleFiles } from './bundle-files.ts';

const INDEX = /^(?:[^/]+\/)?(?:evidence\/)?index\.json$/;

export interface LoadedBundle extends Bundle {
  /** Puts the pseudonyms of a redacted bundle back into what was judged by its stand-ins. */
  readonly hide: <T>(value: T) => T;
}

/** loadBundle reads a zip or a folder; throws a BundleError that says what is wrong with it. */
export async function loadBundle(path: string): Promise<LoadedBundle> {
  const files = await openBundle(path);
  const index = files.names.filter((name) => INDEX.test(name)).sort((a, b) => a.length - b.length)[0];
  if (index === undefined) throw new BundleError(`${path} is no evidence bundle: it holds no index.json.`);
  const parsed = readIndex(decode((await files.read(index)) ?? new Uint8Array(), null));
  if (!parsed.ok) throw new BundleError(`${path}: ${index} is damaged: ${parsed.why}`);
  const folder = index.slice(0, -'index.json'.length);
  const records = await Promise.all(parsed.entries.map((entry) => recordOf(entry, folder, files)));
  const evidence = records.filter((one) => one !== null);
  const saved = await readSaved(files, folder.replace(/evidence\/$/, ''), path);
  return restored({ platform: saved?.platform.platform ?? platformOf(evidence, path), evidence, saved });
}

/** A redacted bundle is judged by the stand-ins of its addresses, since a pseudonym has no subnet. */
function restored(bundle: Bundle): LoadedBundle {
  const { saved } = bundle;
  if (saved?.redaction.applied !== true) return { ...bundle, hide: (value) => value };
  const restorer = createRestorer(saved.redaction.addresses ?? []);
  const evidence = bundle.evidence.map(({ bytes: _bytes, ...one }) => ({ ...one, command: restorer.text(one.command), text: restorer.text(one.text) }));
  return { ...bundle, evidence, saved: { ...restorer.value(saved), redaction: saved.redaction }, hide: (value) => restorer.hide(value) };
}

/** null: the file is missing, which leaves its facts unknown. */
async function recordOf(entry: IndexEntry, folder: string, files: BundleFiles): Promise<Evidence | null> {
  const name = fileOf(entry);
  if (name === null) throw new BundleError(`${folder}index.json: the file of ${JSON.stringify(entry.id)} leads out of the bundle.`);
  const bytes = await files.read(`${folder}${name}`);
  if (bytes === null) return null;
  const { id, command, platform, codepage, stream, startedAt, exitCode, failure } = entry;
  return {
    id,
    command,
    platform,
    ...(codepage == null ? {} : { codepage }),
    ...(stream == null ? {} : { stream }),
    startedAt: startedAt ?? '',
    ...(exitCode == null ? {} : { exitCode }),
    ...(failure === undefined ? {} : { failure }),
    text: decode(bytes, codepage ?? null),
    bytes,
  };
}

function platformOf(evidence: readonly Evidence[], path: string): Platform {
  const [first, ...others] = new Set(evidence.map(({ platform }) => platform));
  if (first === undefined) throw new BundleError(`${path} holds no output of any command.`);
  if (others.length > 0) throw new BundleError(`${path} holds outputs of several systems: ${[first, ...others].join(', ')}.`);
  return first;
}

async function readSaved(files: BundleFiles, folder: string, path: string): Promise<Report | null> {
  const bytes = await files.read(`${folder}report.json`);
  if (bytes === null) return null;
  const result = readReport(decode(bytes, null));
  if (result.ok) return result.report;
  throw new BundleError(`${path}: report.json ${result.why}`);
}

/** profileOf gives the profile of the run that made a bundle; null where there is none that can be read. */
export function profileOf({ saved }: Bundle): Profile | null {
  if (saved === null) return null;
  // In a file a key that is not set is left out.
  const written = Object.fromEntries(Object.entries(saved.profile).filter(([, value]) => value !== null).map(([key, value]) => [key, asWritten(value)]));
  const parsed = profileSchema.safeParse(written);
  return parsed.success ? parsed.data : null;
}

/** A run keeps resolvers and API hosts taken apart; a profile writes each as one text. */
function asWritten(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: Readonly<Record<string, unknown>> | string) => {
    if (typeof one !== 'object' || typeof one['port'] !== 'number') return one;
    const host = one['host'] ?? one['address'];
    return typeof host === 'string' ? `${host}:${one['port']}` : one;
  });
}
