/** The parts of a report, each field with what it means: the published JSON Schema is made from them. */
import { z } from 'zod';
import { UNKNOWN_REASONS } from '../observation/known.ts';
import { STAGES } from '../check/ids.ts';
import { textOf } from '../observation/schema/kind.ts';

const owner = z.enum(['you', 'it', 'network', 'cloud', 'vendor']);
const severity = z.enum(['error', 'warning', 'note']);
const confidence = z.enum(['high', 'medium', 'low']);
const words = textOf('words');
const code = textOf('code');
const id = textOf('id');
const subject = textOf('subject');
const codes = z.array(code);
const milliseconds = z.number().nonnegative();

export const platform = z.enum(['win32', 'darwin', 'linux']);
export const stage = z.enum(STAGES);

const command = z.object({
  shell: z
    .enum(['powershell', 'cmd', 'sh', 'config'])
    .describe('Where to type it; config: lines of a configuration.'),
  run: words.describe('The command.'),
  undo: words.optional().describe('The command that takes it back.'),
  device: code.optional().describe('What the lines are for, such as cisco-ios; absent: this workstation.'),
  risk: z
    .enum(['reads', 'computer', 'network'])
    .optional()
    .describe('What it does: reads only, changes this computer, changes a network or a server.'),
});

const action = z.object({
  id: code.describe('Stable id of the action.'),
  owner: owner.describe('Who can do it.'),
  text: words.describe('What to do.'),
  needsAdmin: z.boolean().describe('Whether it needs an administrator.'),
  commands: z.array(command).describe('Commands that do it, to be copied.'),
  settingsPane: code.optional().describe('Pane of the system settings where it is done.'),
});

export const check = z.object({
  id: code.describe('Id of the check, such as dns.server.'),
  subject: subject.optional().describe('What it was about, where a check has several subjects.'),
  stage: stage.describe('Link of the chain that it belongs to.'),
  outcome: z
    .enum(['pass', 'warn', 'fail', 'inconclusive', 'skipped', 'error'])
    .describe('How it ended; inconclusive: the facts are unknown; error: the check itself failed.'),
  reason: words.describe('Why it ended so, in one sentence.'),
  blocksLogin: z.boolean().describe('Whether a log-on needs it to pass.'),
  findings: codes.describe('Codes of the findings that it made.'),
  evidence: z.array(id).describe('Ids of the evidence behind it.'),
  durationMs: milliseconds.describe('Time of the observations that it rests on.'),
});

export const finding = z.object({
  code: code.describe('Stable code, such as dns.forwarder-missing.'),
  severity: severity.describe('As it counts: raised to the worst of what it explains.'),
  title: words.describe('What was found, in one sentence.'),
  rootCause: z.boolean().describe('Whether no other open finding explains it.'),
  causedBy: codes.describe('Codes of the root causes that explain it.'),
  alternatives: codes.describe('Codes that look the same from a workstation.'),
  subjects: z.array(subject).describe('What it is about: addresses, names.'),
  owner: owner.describe('Who can fix it.'),
  confidence: confidence.describe('How sure it is.'),
  args: z.record(z.string(), z.unknown()).describe('The named values in its texts.'),
  muted: z
    .object({
      by: z
        .enum(['user', 'profile', 'administrator'])
        .describe('The user of the workstation, the profile that was named, or the managed profile.'),
      on: textOf('time').optional().describe('The day, where the user did.'),
      reason: words.optional().describe('Why the profile accepts it.'),
    })
    .optional()
    .describe('Who has muted it: it counts in no verdict and is no step. Never an error; absent: nobody.'),
});

const named = (what: string) =>
  z.object({ finding: code.describe('Code of the finding.'), title: words.describe(what) });

export const step = z.object({
  finding: code.describe('Code of the root cause that it fixes.'),
  severity: severity.describe('Severity of the root cause.'),
  confidence: confidence.describe('How sure the root cause is.'),
  subjects: z.array(subject).optional().describe('What the root cause is about.'),
  owner: owner.describe('Who does it.'),
  contact: textOf('person').optional().describe('Whom to ask, from the profile.'),
  title: words.describe('What is wrong, in one sentence.'),
  why: words.describe('The evidence for it, in words.'),
  couldAlsoBe: z
    .array(named('Its name.').extend({ difference: words.describe('What tells the two apart.') }))
    .describe('What else it could be; empty where the cause is certain.'),
  actions: z.array(action).describe('What to do, in this order.'),
  clears: z.array(named('Its title.')).describe('Findings that will probably clear with it.'),
  verify: z
    .array(
      z.object({ id: code.describe('Id of a check.'), subject: subject.optional().describe('Its subject.') }),
    )
    .describe('Checks to run again, to see that it is fixed.'),
});

export const evidence = z.object({
  id: id.describe('Id that checks and observations name.'),
  command: textOf('output').describe('The command with its arguments as one text, or file: and a path.'),
  platform: platform.describe('System that it ran on.'),
  codepage: code.optional().describe('Code page that its bytes were decoded with.'),
  stream: z.enum(['stdout', 'stderr', 'file']).optional().describe('Where the text was read from.'),
  startedAt: textOf('time').describe('When it started, ISO 8601; empty: unknown.'),
  exitCode: z.number().optional().describe('Its exit code.'),
  failure: z
    .object({
      reason: z.enum(UNKNOWN_REASONS).describe('The reason.'),
      detail: words.optional().describe('More about it, in the words of the system.'),
    })
    .optional()
    .describe('Why the command did not come to its end; its output is then a part, or none.'),
  text: textOf('output').describe('What it printed, decoded.'),
});

export const observation = z.object({
  kind: code.describe('Kind of the fact, such as adapters, dns, tcp.'),
  subject: subject.describe('What it is about; empty where a run has one fact of this kind.'),
  fact: z
    .record(z.string(), z.unknown())
    .describe('{known: true, value} or {known: false, reason, detail?}.'),
  evidence: z.array(id).describe('Ids of the evidence that it was read from.'),
  startedMs: milliseconds.describe('Milliseconds after the start of the run.'),
  durationMs: milliseconds.describe('Milliseconds that it took.'),
});

export const link = z.object({
  stage: stage.describe('Link of the chain.'),
  label: words.describe('Its name in the language of the report.'),
  state: z
    .enum(['ok', 'warning', 'broken', 'affected', 'unknown', 'untested'])
    .describe('Its state; affected: fails because of an earlier link.'),
});

export const contacted = z.object({
  protocol: code.describe('Protocol: udp, tcp, icmp; system-dns: what the system asks by itself.'),
  destination: subject.describe('Address with its port, or a name.'),
  purpose: code.describe('What it was asked for, as a code such as dns-vpc, tls.'),
  count: z.number().describe('How often.'),
});

export const redaction = z.object({
  applied: z.boolean().describe('Whether private values were replaced by pseudonyms.'),
  rules: z
    .array(
      z.object({
        rule: code.describe('Rule, named by what it replaces.'),
        count: z.number().describe('Replacements.'),
        values: z.number().optional().describe('Different values.'),
      }),
    )
    .describe('How many values each rule replaced; never the values.'),
  addresses: z
    .array(
      z.object({
        name: code.describe('The pseudonym.'),
        block: code.describe('Well-known block of the true address; public: none.'),
        sameSubnetAs: code.optional().describe('The first pseudonym of the same /24.'),
        standIn: textOf('address').describe(
          'An invented address with the same subnet relations, which a replay judges.',
        ),
      }),
    )
    .optional()
    .describe('What the pseudonyms of addresses stand for.'),
});
