/**
 * Outputs of workstations in many surroundings, as text: `=== name | system | targets`, a line `$$ command` before each output
 * (`#cp=` is the code page that it is written in, `#exit=` its exit code, `#stream=stderr` what went there), and lines `## must …` and `## not …`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { decode } from '../../electron/platform/code-page.ts';
import { defaultProfile } from '../../shared/profile/defaults.ts';
import { isIpv4 } from '../../shared/net/ipv4.ts';
import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Platform } from '../../shared/observation/workstation.ts';
import type { Bundle } from '../../shared/replay/bundle.ts';
import { factsJson } from '../../shared/replay/facts-json.ts';
import { observationsOf, replay } from '../../shared/replay/replay.ts';

export interface Surrounding {
  readonly name: string;
  readonly platform: Platform;
  readonly targets: readonly string[];
  readonly outputs: readonly { readonly command: string; readonly lines: readonly string[] }[];
  /** What must, and must not, stand among what is said. */
  readonly must: readonly string[];
  readonly not: readonly string[];
}

const FOLDER = join(import.meta.dirname, '../surroundings');

/** surroundings reads all cases. */
export function surroundings(): readonly Surrounding[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8').split(/^=== /m).slice(1).map(caseOf),
  );
}

function caseOf(text: string): Surrounding {
  const [head = '', ...lines] = text.split('\n');
  const [name = '', system = '', targets = ''] = head.split('|').map((part) => part.trim());
  const platform = system === 'win32' || system === 'darwin' ? system : 'linux';
  const outputs: { command: string; lines: string[] }[] = [];
  for (const line of lines.filter((one) => !one.startsWith('## '))) {
    if (line.startsWith('$$ ')) outputs.push({ command: line.slice(3), lines: [] });
    else outputs.at(-1)?.lines.push(line);
  }
  const rules = (word: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`## ${word} `)).map((line) => line.slice(word.length + 4));
  return {
    name,
    platform,
    targets: targets.split(' ').filter(isIpv4),
    outputs,
    must: rules('must'),
    not: rules('not'),
  };
}

function evidenceOf({ platform, outputs }: Surrounding): readonly Evidence[] {
  return outputs.map(({ command, lines }, index): Evidence => {
    const plain = lines.join('\n').replace(/\n+$/, '');
    const ended = plain === '' ? '' : `${plain}\n`;
    // PowerShell prints an empty line behind its tables.
    const text = platform === 'win32' && ended !== '' ? `${ended}\n`.replaceAll('\n', '\r\n') : ended;
    const isComplaint = command.includes(' #stream=stderr');
    const page = / #cp=(\d+)/.exec(command)?.[1];
    const exitCode = Number(/ #exit=(\d+)/.exec(command)?.[1] ?? 0);
    const bytes = page === undefined ? Buffer.from(text) : iconv.encode(text, `cp${page}`);
    return {
      id: String(index),
      command: command.replace(/ #\w+=\S+/g, ''),
      platform,
      startedAt: '',
      exitCode,
      ...(isComplaint ? { stream: 'stderr' as const } : {}),
      text: decode(bytes, page ?? 'utf-8', null),
      bytes,
    };
  });
}

interface Told {
  readonly winners: Readonly<Record<string, { readonly interface: string | null; readonly kind: string }>>;
  readonly adapters: readonly {
    readonly name: string;
    readonly kind: string;
    readonly up: boolean;
    readonly addresses: readonly string[];
  }[];
  readonly resolvers: readonly {
    readonly interface: string | null;
    readonly servers: readonly string[];
    readonly scope: string;
  }[];
  readonly pings: readonly { readonly target: string; readonly sent: number; readonly received: number }[];
  readonly traces: readonly {
    readonly target: string;
    readonly hops: readonly { readonly address: string | null; readonly reply: string }[];
  }[];
  readonly interference: readonly { readonly product: string; readonly interface: string }[];
  readonly unknown: readonly { readonly fact: string; readonly reason: string }[];
}

/** toldBy gives everything that is said of a case, one line each. */
export function toldBy(one: Surrounding): readonly string[] {
  const bundle: Bundle = { platform: one.platform, evidence: evidenceOf(one), saved: null };
  const profile = defaultProfile();
  const targets = [...profile.resolvers.map(({ address }) => address), ...one.targets.filter(isIpv4)];
  const told = factsJson(observationsOf(bundle, { profile, targets }), one.platform, targets) as Told;
  const report = replay(bundle, { profile, language: 'en', version: '0', targets: [], id: 'id' });
  return [
    ...Object.entries(told.winners).map(
      ([target, { interface: name, kind }]) => `winner ${target} ${kind === 'unicast' ? (name ?? '') : kind}`,
    ),
    ...told.adapters.map(({ name, kind, up, addresses }) =>
      `adapter ${name}: ${kind}${up ? '' : ' down'} ${addresses.join(' ')}`.trim(),
    ),
    ...told.resolvers.map(
      ({ interface: name, servers, scope }) => `asks ${name ?? '-'} ${servers.join(' ')} ${scope}`,
    ),
    ...told.pings.map(({ target, sent, received }) => `ping ${target} ${received} of ${sent}`),
    ...told.traces.map(
      ({ target, hops }) =>
        `trace ${target} ${hops.map(({ address, reply }) => `${address ?? '*'}${reply === 'unreachable' ? '!' : ''}`).join(' ')}`,
    ),
    ...told.interference.map(({ product, interface: name }) => `product ${product} @ ${name}`),
    ...told.unknown.flatMap(({ fact, reason }) => (reason.startsWith('not-') ? [] : [`unknown ${fact}`])),
    ...report.findings.map(({ code }) => `finding ${code}`),
    ...report.checks.map(({ outcome, id }) => `${outcome} ${id}`),
    ...report.checks.map(({ id, reason }) => `says ${id} ${reason}`),
  ];
}
