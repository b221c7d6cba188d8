/** From files to a plan with the gateway's configurations; every mistake ends with exit code 2 and its line. */
import { basename } from 'node:path';
import type { GatewayConfig } from '../../shared/gateway/config.ts';
import { DIALECT_NAMES, DIALECTS, type Dialect } from '../../shared/gateway/dialect.ts';
import { readGateway } from '../../shared/gateway/read.ts';
import { readPlan } from '../../shared/plan/read.ts';
import type { PlanContext } from '../../shared/plan/rules/context.ts';
import { LIMITS } from '../../shared/profile/limits.ts';
import type { Language } from '../../shared/text/language.ts';
import { decode } from '../platform/code-page.ts';
import { CliError } from './exit-code.ts';
import { refused } from './load-profile.ts';
import { readBytes, readLimited } from './read-file.ts';

/** A device with ten thousand lines has about half a megabyte. */
const MOST_GATEWAY_BYTES = 8 * 1024 * 1024;

export interface PlanFiles {
  readonly plan: string;
  readonly gateways: readonly string[];
  readonly dialect: Dialect | null;
}

/** loadPlan reads all files. */
export async function loadPlan(files: PlanFiles, language: Language): Promise<PlanContext> {
  const read = readPlan(await readLimited(files.plan, LIMITS.textBytes));
  if (!read.ok) throw refused(read, files.plan, language);
  const gateways: GatewayConfig[] = [];
  for (const path of files.gateways) gateways.push(await loadGateway(path, files.dialect));
  return { read, plan: read.plan, file: basename(files.plan), gateways };
}

async function loadGateway(path: string, dialect: Dialect | null): Promise<GatewayConfig> {
  const text = decode(await readBytes(path, MOST_GATEWAY_BYTES), null);
  const reading = readGateway({ file: basename(path), text, dialect, isWholeFile: true });
  if (reading.read) return reading.config;
  const names = reading.unknown.candidates.map((one) => DIALECT_NAMES[one.dialect]).join(', ');
  throw new CliError((texts) => texts.dialect(path, names, DIALECTS));
}
