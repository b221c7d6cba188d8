/** Reads an evidence bundle: report.json if there is one, the index, and the raw output decoded as the index says. */
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import { fileOf, readIndex, type IndexEntry } from '../../shared/replay/index-file.ts';
import { restored, type LoadedBundle } from '../../shared/replay/saved.ts';
import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import { decode } from '../platform/code-page.ts';
import { BundleError, openBundle, type BundleFiles } from './bundle-files.ts';

const INDEX = /^(?:[^/]+\/)?(?:evidence\/)?index\.json$/;

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
