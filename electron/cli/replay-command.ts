import { randomUUID } from 'node:crypto';
import { baseAddress, isIpv4, parseCidr, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { observationsOf, replay } from '../../shared/replay/replay.ts';
import { factsJson } from '../../shared/replay/facts-json.ts';
import { profileOf, type LoadedBundle } from '../../shared/replay/saved.ts';
import { isAllowedAddress, isAllowedBlock } from '../../shared/report/redact/allowed-addresses.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import type { Report } from '../../shared/report/schema.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import { BundleError } from '../host/bundle-files.ts';
import { loadBundle } from '../host/load-bundle.ts';
import { VERSION } from '../version.ts';
import { CliError, exitCodeOf } from './exit-code.ts';
import { isOpenForm, type Format } from './format.ts';
import { languageOf } from './language.ts';
import { loadProfile } from './load-profile.ts';
import { emit, refuseExisting, type OutputOptions } from './output.ts';
import { render } from './render.ts';

export interface ReplayOptions extends OutputOptions {
  readonly facts?: boolean;
  readonly target: readonly string[];
  readonly profile?: string;
  readonly region?: string;
  readonly format: Format;
  readonly lang?: string;
  readonly redact: boolean;
}

/** replayCommand judges a bundle again, or prints what was read from it; it asks nothing of this machine. */
export async function replayCommand(path: string, options: ReplayOptions): Promise<number> {
  const language = languageOf(options.lang);
  const targets = options.target.map(targetOf);
  await refuseExisting(options);
  const bundle = await loadBundle(path).catch((error: unknown) => {
    throw error instanceof BundleError ? new CliError(`${path} ${reportProblemText(error.problem, language)}`) : error;
  });
  const isChosen = options.profile !== undefined || options.region !== undefined;
  const profile = (isChosen ? null : profileOf(bundle)) ?? (await loadProfile({ ...options, target: [] }, language)).profile;
  if (bundle.saved?.redaction.applied === true) refuseTrueAddresses(targets, isChosen ? profile : null);
  if (options.facts === true) {
    const asked = [...new Set([...profile.resolvers.map(({ address }) => address), ...targets])];
    const facts = factsJson(observationsOf(bundle, { profile, targets }), bundle.platform, asked);
    await emit(jsonLines(jsonText(bundle.hide(facts), 2)), options);
    return 0;
  }
  const report = replay(bundle, { profile, language, targets, version: VERSION, id: randomUUID() });
  const shown = shownOf(report, bundle, options);
  await emit(render(shown, options.format, { toTerminal: options.output === undefined }), options);
  return exitCodeOf(report.verdict.state);
}

function shownOf(report: Report, bundle: LoadedBundle, { redact, format }: ReplayOptions): Report {
  const before = bundle.saved?.redaction;
  if (before?.applied === true) return { ...bundle.hide(report), redaction: before };
  return !redact || isOpenForm(format) ? report : createRedactor([]).report(report);
}

/** Whether a true address lies in a network of which a bundle tells the pseudonym alone, nobody knows; its stand-ins would give some answer. */
function refuseTrueAddresses(targets: readonly Ipv4[], profile: Profile | null): void {
  const target = targets.find((one) => !isAllowedAddress(one));
  if (target !== undefined) throw new CliError(`--target: found ${target}; this bundle is redacted, so that nobody knows which way leads there. Allowed: an address of 100.64.0.0/10.`);
  const blocks = profile === null ? [] : [...profile.officeNetwork, ...profile.cloudComputers.map(({ address }) => parseCidr(address)), ...profile.lan].filter((one) => one !== null);
  const block = blocks.find((one) => !isAllowedBlock(one) && !isAllowedAddress(baseAddress(one)));
  if (block !== undefined) throw new CliError(`--profile: found ${block}; this bundle is redacted, so that nobody knows what of it lies there. Without --profile it is judged by its own profile.`);
}

function targetOf(text: string): Ipv4 {
  if (isIpv4(text)) return text;
  throw new CliError(`--target: found ${JSON.stringify(text)}; allowed: an IPv4 address such as 172.16.0.5.`);
}
