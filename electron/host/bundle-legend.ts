import type { Evidence } from '../../shared/observation/evidence.ts';
import type { Report } from '../../shared/report/schema.ts';

/** More would bury the list of files. */
const MOST_ROWS = 200;

/** legendOf says what every file of a bundle is; the records are those of the bundle, redacted or not. */
export function legendOf(report: Report, evidence: readonly (Evidence & { readonly file: string })[]): string {
  const { applied } = report.redaction;
  return [
    '# What is in this bundle',
    '',
    '- `LEGEND.md`: this page.',
    '- `report.json`: the report, form `vpc-doctor/report@1`: verdict, checks, findings, facts; the outputs stand in `evidence/` alone.',
    '- `report.html`: the same for people; opens in any browser, loads nothing and runs no script.',
    '- `evidence/index.json`: which file holds the output of which command, when it ran and how it ended.',
    ...evidence.slice(0, MOST_ROWS).map((one) => `- \`evidence/${one.file}\`: ${sourceOf(one)}`),
    ...(evidence.length > MOST_ROWS ? [`- ${evidence.length - MOST_ROWS} more in \`evidence/\`, each with its command in \`evidence/index.json\`.`] : []),
    '',
    applied ? REDACTED : evidence.every(({ bytes }) => bytes !== undefined) ? RAW : AS_TEXT,
    '',
    '`vpc-doctor replay <this file>` judges it again on any machine, without touching that machine\'s network.',
    ...(applied ? addressesOf(report) : []),
    '',
  ].join('\n');
}

const RAW = 'Nothing is redacted: evidence is what each command printed, byte for byte, with every private value.';
/** A bundle that was made from a report alone has no bytes. */
const AS_TEXT = 'Nothing is redacted: evidence is what each command printed, as text in UTF-8, with every private value.';
const REDACTED =
  'Private values are replaced by pseudonyms such as `ip-3` or `host-1`; the same value has the same one in every file. Evidence is UTF-8, whatever the command printed. `redaction` in `report.json` counts the replacements by rule and gives each address an invented stand-in, which a replay judges in its place.';

/** A command line is text of a stranger in a list of Markdown. */
function sourceOf({ command, stream, failure }: Evidence): string {
  const line = command.replace(/[`\r\n]/g, ' ').slice(0, 200);
  if (failure !== undefined) return `\`${line}\` did not come to its end (${failure.reason}); this is what it had said`;
  return `${stream === 'stderr' ? 'error output' : stream === 'file' || command.startsWith('file:') ? 'content' : 'output'} of \`${line}\``;
}

function addressesOf({ redaction }: Report): readonly string[] {
  const rows = (redaction.addresses ?? []).slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  return ['', '## Addresses', '', ...rows.map(({ name, block, sameSubnetAs }) => `- \`${name}\`: ${block}${sameSubnetAs === undefined ? '' : `, same /24 as \`${sameSubnetAs}\``}`)];
}
