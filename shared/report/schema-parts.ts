/** The parts of a report, each field with what it means: the published JSON Schema is made from them. */
import { z } from 'zod';
import { UNKNOWN_REASONS } from '../observation/known.ts';
import { STAGES } from '../check/ids.ts';

const owner = z.enum(['you', 'it', 'network', 'cloud', 'vendor']);
const severity = z.enum(['error', 'warning', 'note']);
const confidence = z.enum(['high', 'medium', 'low']);
const text = z.string();
const texts = z.array(z.string());
const milliseconds = z.number().nonnegative();

export const platform = z.enum(['win32', 'darwin', 'linux']);
export const stage = z.enum(STAGES);

const command = z.object({
  shell: z.enum(['powershell', 'cmd', 'sh', 'config']).describe('Where to type it; config: lines of a configuration.'),
  run: text.describe('The command.'),
  undo: text.optional().describe('The command that takes it back.'),
});

const action = z.object({
  id: text.describe('Stable id of the action.'),
  owner: owner.describe('Who can do it.'),
  text: text.describe('What to do.'),
  needsAdmin: z.boolean().describe('Whether it needs an administrator.'),
  commands: z.array(command).describe('Commands that do it, to be copied.'),
  settingsPane: text.optional().describe('Pane of the system settings where it is done.'),
});

export const check = z.object({
  id: text.describe('Id of the check, such as dns.server.'),
  subject: text.optional().describe('What it was about, where a check has several subjects.'),
  stage: stage.describe('Link of the chain that it belongs to.'),
  outcome: z.enum(['pass', 'warn', 'fail', 'inconclusive', 'skipped', 'error']).describe('How it ended; inconclusive: the facts are unknown; error: the check itself failed.'),
  reason: text.describe('Why it ended so, in one sentence.'),
  blocksLogin: z.boolean().describe('Whether a log-on needs it to pass.'),
  findings: texts.describe('Codes of the findings that it made.'),
  evidence: texts.describe('Ids of the evidence behind it.'),
  durationMs: milliseconds.describe('Time of the observations that it rests on.'),
});

export const finding = z.object({
  code: text.describe('Stable code, such as dns.forwarder-missing.'),
  severity: severity.describe('As it counts: raised to the worst of what it explains.'),
  title: text.describe('What was found, in one sentence.'),
  rootCause: z.boolean().describe('Whether no other open finding explains it.'),
  causedBy: texts.describe('Codes of the root causes that explain it.'),
  alternatives: texts.describe('Codes that look the same from a workstation.'),
  subjects: texts.describe('What it is about: addresses, names.'),
  owner: owner.describe('Who can fix it.'),
  confidence: confidence.describe('How sure it is.'),
  args: z.record(z.string(), z.unknown()).describe('The named values in its texts.'),
});

const named = (what: string) => z.object({ finding: text.describe('Code of the finding.'), title: text.describe(what) });

export const step = z.object({
  finding: text.describe('Code of the root cause that it fixes.'),
  severity: severity.describe('Severity of the root cause.'),
  confidence: confidence.describe('How sure the root cause is.'),
  owner: owner.describe('Who does it.'),
  contact: text.optional().describe('Whom to ask, from the profile.'),
  title: text.describe('What is wrong, in one sentence.'),
  why: text.describe('The evidence for it, in words.'),
  couldAlsoBe: z.array(named('Its name.').extend({ difference: text.describe('What tells the two apart.') })).describe('What else it could be; empty where the cause is certain.'),
  actions: z.array(action).describe('What to do, in this order.'),
  clears: z.array(named('Its title.')).describe('Findings that will probably clear with it.'),
  verify: z.array(z.object({ id: text.describe('Id of a check.'), subject: text.optional().describe('Its subject.') })).describe('Checks to run again, to see that it is fixed.'),
});

export const evidence = z.object({
  id: text.describe('Id that checks and observations name.'),
  command: text.describe('The command with its arguments as one text, or file: and a path.'),
  platform: platform.describe('System that it ran on.'),
  codepage: text.optional().describe('Code page that its bytes were decoded with.'),
  stream: z.enum(['stdout', 'stderr', 'file']).optional().describe('Where the text was read from.'),
  startedAt: text.describe('When it started, ISO 8601; empty: unknown.'),
  exitCode: z.number().optional().describe('Its exit code.'),
  failure: z.object({
    reason: z.enum(UNKNOWN_REASONS).describe('The reason.'),
    detail: text.optional().describe('More about it, in the words of the system.'),
  }).optional().describe('Why the command did not come to its end; its output is then a part, or none.'),
  text: text.describe('What it printed, decoded.'),
});

export const observation = z.object({
  kind: text.describe('Kind of the fact, such as adapters, dns, tcp.'),
  subject: text.describe('What it is about; empty where a run has one fact of this kind.'),
  fact: z.record(z.string(), z.unknown()).describe('{known: true, value} or {known: false, reason, detail?}.'),
  evidence: texts.describe('Ids of the evidence that it was read from.'),
  startedMs: milliseconds.describe('Milliseconds after the start of the run.'),
  durationMs: milliseconds.describe('Milliseconds that it took.'),
});

export const link = z.object({
  stage: stage.describe('Link of the chain.'),
  label: text.describe('Its name in the language of the report.'),
  state: z.enum(['ok', 'warning', 'broken', 'affected', 'unknown', 'untested']).describe('Its state; affected: fails because of an earlier link.'),
});

export const contacted = z.object({
  protocol: text.describe('Protocol: udp, tcp, icmp; system-dns: what the system asks by itself.'),
  destination: text.describe('Address with its port, or a name.'),
  purpose: text.describe('What it was asked for, as a code such as dns-vpc, tls.'),
  count: z.number().describe('How often.'),
});

export const redaction = z.object({
  applied: z.boolean().describe('Whether private values were replaced by pseudonyms.'),
  rules: z.array(z.object({
    rule: text.describe('Rule, named by what it replaces.'),
    count: z.number().describe('Replacements.'),
    values: z.number().optional().describe('Different values.'),
  })).describe('How many values each rule replaced; never the values.'),
  addresses: z.array(z.object({
    name: text.describe('The pseudonym.'),
    block: text.describe('Well-known block of the true address; public: none.'),
    sameSubnetAs: text.optional().describe('The first pseudonym of the same /24.'),
    standIn: text.describe('An invented address with the same subnet relations, which a replay judges.'),
  })).optional().describe('What the pseudonyms of addresses stand for.'),
});
