/** The page that shows a bundle before and after is made from the code. `UPDATE=1 npm run unit test/docs/redaction.test.ts` writes it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRedactor } from '../../shared/report/redact/index.ts';
import type { Report } from '../../shared/report/schema.ts';
import { reportOf } from '../support/report.ts';

const PATH = 'docs/redaction.md';
const IPCONFIG = `
Windows IP Configuration

   Host Name . . . . . . . . . . . . : FIN-LT-0417
   Primary Dns Suffix  . . . . . . . : corp.nordlicht.example
   Node Type . . . . . . . . . . . . : Hybrid

Ethernet adapter Ethernet 2:

   Connection-specific DNS Suffix  . : corp.nordlicht.example
   Description . . . . . . . . . . . : Intel(R) Ethernet Connection (17) I219-LM
   Physical Address. . . . . . . . . : 8C-16-45-A1-B2-C3
   DHCP Enabled. . . . . . . . . . . : Yes
   IPv4 Address. . . . . . . . . . . : 10.20.30.41(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.255.0
   Default Gateway . . . . . . . . . : 10.20.30.1
   DNS Servers . . . . . . . . . . . : 10.20.30.53
                                       100.100.2.136

Unknown adapter Nordlicht Remote:

   Connection-specific DNS Suffix  . :
   Description . . . . . . . . . . . : WireGuard Tunnel
   IPv4 Address. . . . . . . . . . . : 10.66.0.5(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.255.255
`;
const PING = `
Pinging 100.100.2.136 with 32 bytes of data:
Reply from 10.20.30.1: Destination host unreachable.
Request timed out.
General failure.

Ping statistics for 100.100.2.136:
    Packets: Sent = 4, Received = 1, Lost = 3 (75% loss),
`;
const SYSTEMINFO = 'Registered Owner:  Jana Quixfeld\nProduct ID:  00330-80000-00000-AA123\n';

function exampleReport(): Report {
  const host = {
    kind: 'host',
    subject: '',
    fact: {
      known: true,
      value: { hostName: 'FIN-LT-0417', userName: 'jana.quixfeld', os: 'Windows 11 Pro 24H2' },
    },
    evidence: [],
    startedMs: 0,
    durationMs: 1,
  };
  const adapters = {
    kind: 'adapters',
    subject: '',
    evidence: ['ipconfig'],
    startedMs: 0,
    durationMs: 5,
    fact: {
      known: true,
      value: [
        {
          name: 'Nordlicht Remote',
          description: 'WireGuard Tunnel',
          up: true,
          kind: 'tunnel',
          addresses: [{ address: '10.66.0.5', prefixLength: 32 }],
          hasIpv6: false,
        },
      ],
    },
  };
  const outputs = [
    ['ipconfig', 'C:\\Windows\\System32\\ipconfig.exe /all', IPCONFIG],
    ['ping', 'ping 100.100.2.136', PING],
    ['systeminfo', 'systeminfo', SYSTEMINFO],
  ] as const;
  const evidence = outputs.map(([id, command, text]) => ({
    id,
    command,
    platform: 'win32' as const,
    startedAt: '2026-11-24T10:00:00.000Z',
    exitCode: 0,
    text,
  }));
  const note = {
    text: 'Since Monday FIN-LT-0417 of jana.quixfeld@nordlicht.example cannot log on; 10.20.30.1 answers.',
  };
  const report = reportOf('a filtered API', 'en', { note, platform: 'win32' });
  // By these it is known that an address is the service's.
  const lookups = report.observations.filter(({ kind }) => kind === 'lookup');
  return { ...report, observations: [host, adapters, ...lookups], evidence };
}

const fenced = (text: string): string => `\`\`\`text\n${text.trim()}\n\`\`\``;
const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 1)}\n\`\`\``;

function page(before: Report, after: Report): string {
  const both = (show: (report: Report) => string): string =>
    `Before:\n\n${show(before)}\n\nAfter:\n\n${show(after)}`;
  const output =
    (index: number) =>
    (report: Report): string =>
      fenced(report.evidence[index]?.text ?? '');
  const fact =
    (index: number) =>
    (report: Report): string =>
      json(report.observations[index]?.fact['value']);
  const counts = after.redaction.rules.map(({ rule, count }) => `- \`${rule}\`: ${count}`).join('\n');
  return `# One bundle before and after

This page is made by a test from the code of this version. All names and addresses are invented.

What is shared is what is allowed: of an output the words of the system that printed it, in the languages that are read,
names of products and drivers, the service's own addresses and names, and small numbers. Everything else becomes a
pseudonym, the same for the same value in the whole report. What a name or an address is, its place or its form tells
(\`host-1\`, \`ip-1\`, \`mac-1\`); where neither does, it is a \`word-1\`.

## \`ipconfig /all\`

${both(output(0))}

Labels, kinds of adapters, products, masks and the VPC resolver stay, so that the fault is still seen. \`Nordlicht Remote\`
is a name that somebody gave; that it is a WireGuard tunnel is not.

## \`ping\`

${both(output(1))}

Errors of systems stay, in every language that is read.

## An output that no reader knows

${both(output(2))}

## Facts

A fact goes by what its schema says of each string, whatever stands there: a host that is called \`table\` is a host.

${both(fact(0))}

${both(fact(1))}

## The user's note

A note is the user's own words. Forms and known names are replaced, and the rest stays: read it before you send it.

${both((report) => fenced(report.note?.text ?? ''))}

## Names with a number

A word and a small number may stay, and together they are the name of a computer, a line or a room: \`PC-0744\`, \`fw-01\` and
\`SH-OFFICE-0417\` become one pseudonym each. What makers, systems and standards number stays (\`AX201\`, \`eth12\`,
\`Filter-0000\`, \`AES-256\`).

## What is not found

- A name that is one of the words that stay, where no label and no place tells that it is a name; the same with a single
  digit behind it (\`office-2\`).
- Numbers of up to five digits, also in a comment of the hosts file (a room, an extension); an adapter that is called by a
  longer number, in the column of counts that \`netsh\` prints.
- Three groups of a network beginning with 10 (\`10.20.30\`), unless a word beside them says that it is one.
- A name that is spelled in single letters (\`J A N A\`).
- In a note: names without a form and without a word before them that says what they name; addresses as one number
  (\`169090600\`, \`0x0a141e29\`), a part of a MAC address, the end of a range (\`10.2.3.4-174\`, of which \`-174\` stays);
  folders that are no home folders; accounts with a domain in small letters (\`corp\\jane\`); computers without a hyphen
  (\`srv086\`); numbers of tickets and orders; dates of birth; streets;
  mail addresses with a quoted name; a password beside the number of a TeamViewer session; letters encoded twice.
- Names in a few ways of writing: \`//server/share\` with forward slashes, \`PC-name$\`, \`HOST/pc\`.

## What the report says of it

\`redaction\` counts the replacements by rule; \`output\` and \`line\` count what was left out.

${counts}
`;
}

it('shows what this version does', () => {
  const before = exampleReport();
  const after = createRedactor([]).report(before);
  const written = page(before, after);
  if (process.env['UPDATE'] === '1') writeFileSync(PATH, written);
  expect(readFileSync(PATH, 'utf8')).toBe(written);
  expect(JSON.stringify({ ...after, redaction: null })).not.toMatch(
    /nordlicht|quixfeld|FIN-LT|8C-16|10\.20\.30|10\.66/i,
  );
});
