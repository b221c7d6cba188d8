import { randomUUID } from 'node:crypto';
import { baseAddress, isIpv4, parseCidr, type Ipv4 } from '../../shared/net/ipv4.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { observationsOf, replay } from '../../shared/replay/replay.ts';
import { factsJson } from '../../shared/replay/facts-json.ts';
import { profileOf, type LoadedBundle } from '../../shared/replay/saved.ts';
import { isAllowedBlock } from '../../shared/report/redact/allowed-addresses.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { isToldApart } from '../../shared/report/redact/told-apart.ts';
import { jsonLines, jsonText } from '../../shared/report/json-text.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { FinishedText, JsonText } from '../../shared/text/target-text.ts';
import { reportProblemText } from '../../shared/text/report-problem.ts';
import { BundleError } from '../host/bundle-files.ts';
import { knowingly, type Shareable } from '../host/gate.ts';
import { loadBundle } from '../host/load-bundle.ts';
import { shareable } from '../host/share-run.ts';
import { VERSION } from '../process/version.ts';
import { CliError, EXIT, exitCodeOf } from './exit-code.ts';
import { isOpenForm, type Format } from './format.ts';
import { languageOf } from './language.ts';
import { orFailed } from './leak.ts';
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
  /** Absent: a report hides private values, the facts are shown to the one who has the bundle. */
  readonly redact?: boolean;
}

/** replayCommand judges a bundle again, or prints what was read from it; it asks nothing of this machine. */
export function replayCommand(path: string, options: ReplayOptions): Promise<number> {
  return orFailed(() => replayed(path, options));
}

async function replayed(path: string, options: ReplayOptions): Promise<number> {
  const language = languageOf(options.lang);
  const targets = options.target.map(targetOf);
  await refuseExisting(options);
  const bundle = await loadBundle(path).catch((error: unknown) => {
    throw error instanceof BundleError
      ? new CliError(() => `${path} ${reportProblemText(error.problem, language)}`)
      : error;
  });
  const isChosen = options.profile !== undefined || options.region !== undefined;
  const profile =
    (isChosen ? null : profileOf(bundle)) ??
    (await loadProfile({ ...options, target: [] }, language, null)).profile;
  if (bundle.saved?.redaction.applied === true)
    refuseTrueAddresses(targets, isChosen ? profile : null, bundle.saved);
  const report = replay(bundle, { profile, language, targets, version: VERSION, id: randomUUID() });
  if (options.facts === true) {
    const asked = [...new Set([...profile.resolvers.map(({ address }) => address), ...targets])];
    const facts = factsJson(observationsOf(bundle, { profile, targets }), bundle.platform, asked);
    await emit(sharedFacts({ facts, report }, bundle, options), options);
    return EXIT.ready;
  }
  await emit(sharedText(report, bundle, options), options);
  return exitCodeOf(report.verdict.state);
}

/** What was redacted before gets its pseudonyms back; the terminal shows the user's own files to the user. */
function sharedText(
  report: Report,
  bundle: LoadedBundle,
  { redact, format, output }: ReplayOptions,
): Shareable<FinishedText> {
  const page = { toTerminal: output === undefined };
  const before = bundle.saved?.redaction;
  if (before?.applied === true)
    return knowingly(render({ ...bundle.hide(report), redaction: before }, format, page));
  if (redact === false || isOpenForm(format)) return knowingly(render(report, format, page));
  const shared = shareable(report, { isOwn: false });
  return shared.refuseLeaks(render(shared.report, format, page), 'the report');
}

/** The names to hide in facts come from the report. */
function sharedFacts(
  { facts, report }: { readonly facts: object; readonly report: Report },
  bundle: LoadedBundle,
  { redact }: ReplayOptions,
): Shareable<JsonText> {
  const text = (value: unknown): JsonText => jsonLines(jsonText(value, 2));
  if (bundle.saved?.redaction.applied === true) return knowingly(text(bundle.hide(facts)));
  if (redact !== true) return knowingly(text(facts));
  const redactor = createRedactor([]);
  const shared = shareable(report, { isOwn: false, redactor });
  return shared.refuseLeaks(text(redactor.keyed(facts)), 'the facts');
}

/** A bundle may tell only the pseudonym of a network, so nobody knows whether a true address lies in it; an answer would be a guess. */
function refuseTrueAddresses(targets: readonly Ipv4[], profile: Profile | null, saved: Report): void {
  const target = targets.find((one) => !isToldApart(one, saved));
  if (target !== undefined) throw new CliError((texts) => texts.replayTarget(target));
  const blocks =
    profile === null
      ? []
      : [
          ...profile.officeNetwork,
          ...profile.cloudComputers.map(({ address }) => parseCidr(address)),
          ...profile.lan,
        ].filter((one) => one !== null);
  const block = blocks.find((one) => !isAllowedBlock(one) && !isToldApart(baseAddress(one), saved));
  if (block !== undefined) throw new CliError((texts) => texts.replayProfile(block));
}

function targetOf(text: string): Ipv4 {
  if (isIpv4(text)) return text;
  throw new CliError((texts) => texts.target(text, false));
}
