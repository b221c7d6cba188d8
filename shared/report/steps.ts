/** The checklist's steps in words: what to do about a root cause on this system, and whom to ask. */
import { riskOf, type ActionSpec } from '../advice/action.ts';
import { findingTexts, type FindingWords } from '../advice/words.ts';
import { FINDINGS } from '../check/registry.ts';
import type { FindingDefinition } from '../diagnosis/definition.ts';
import type { ChecklistStep, DiagnosedFinding } from '../diagnosis/diagnosis.ts';
import type { FindingOf, Owner } from '../diagnosis/finding.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import type { Platform } from '../observation/workstation.ts';
import { defaultProfile } from '../profile/defaults.ts';
import type { Contact, Profile } from '../profile/profile.ts';
import { symptomOf } from '../symptom/symptoms.ts';
import type { Language } from '../text/language.ts';
import { words } from '../text/words.ts';
import type { ReportAction, ReportStep } from './schema.ts';

/** Where and for whom a step is written. */
interface Place {
  readonly language: Language;
  readonly platform: Platform;
  readonly profile: Profile;
}

/** titleOf gives the title of a finding; only a root cause is told as a diagnosis. */
export function titleOf({ finding, rootCause }: DiagnosedFinding, language: Language): string {
  return (rootCause ? null : symptomOf(finding, language)) ?? findingTexts(finding, language).title;
}

/** stepRow puts a step into words. */
export function stepRow(step: ChecklistStep, place: Place): ReportStep {
  const { language, profile } = place;
  const { finding, confidence } = { ...step.cause, confidence: step.cause.finding.confidence };
  const text = findingTexts(finding, language);
  const contact = contactOf(step.cause.owner, profile.contact);
  return {
    finding: finding.code,
    severity: step.cause.severity,
    confidence,
    subjects: [...finding.subjects],
    owner: step.cause.owner,
    ...(contact === undefined ? {} : { contact }),
    title: text.title,
    why: text.why,
    couldAlsoBe: (finding.alternatives ?? []).map((code) => ({
      finding: code,
      title: words(language).findingNames[code],
      difference: text.difference(code),
    })),
    actions: actionsOf(finding, text, place),
    clears: step.clears.map((one) => ({
      finding: one.finding.code,
      title: titleOf(one, language),
    })),
    verify: step.verify.map((check) => ({ ...check })),
  };
}

function contactOf(owner: Owner, contact: Contact): string | undefined {
  return owner === 'it' || owner === 'network' || owner === 'cloud' ? contact[owner] : undefined;
}

/** specsOf gives the actions of a finding, which take the arguments of its code. */
export function specsOf<C extends FindingCode>({ code }: FindingOf<C>): readonly ActionSpec<C>[] {
  const table: Definitions = FINDINGS;
  return table[code].actions;
}

type Definitions = { readonly [C in FindingCode]: FindingDefinition<C> };

function actionsOf<C extends FindingCode>(
  finding: FindingOf<C>,
  text: FindingWords,
  { platform, profile }: Place,
): ReportAction[] {
  const isDemo = isOfDemo(profile);
  const shown = isDemo ? shownInDemo(profile) : profile;
  return specsOf(finding)
    .filter((spec) => spec.platforms === undefined || spec.platforms.includes(platform))
    .filter((spec) => spec.applies === undefined || spec.applies(finding.args))
    .map((spec) => ({
      id: spec.id,
      owner: spec.owner,
      text: text.action(spec.id),
      needsAdmin: spec.needsAdmin,
      commands: (spec.commands?.(finding.args, shown) ?? [])
        .filter(({ run }) => !isDemo || !LOOPBACK.test(run))
        .map((command) => ({ ...command, risk: riskOf(command) })),
      ...(spec.settingsPane === undefined ? {} : { settingsPane: spec.settingsPane }),
    }));
}

const LOOPBACK = /\b127\.\d+\.\d+\.\d+/;

function isOfDemo({ resolvers }: Profile): boolean {
  return resolvers.every(({ address }) => LOOPBACK.test(address));
}

/** Addresses of the demo lead nowhere on any other machine, so its lines show those that a true network would have. */
function shownInDemo(profile: Profile): Profile {
  const { resolvers, cloudServices, apiPort } = defaultProfile();
  return { ...profile, resolvers, cloudServices, apiPort };
}
