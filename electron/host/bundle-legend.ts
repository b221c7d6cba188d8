import type { Evidence } from '../../shared/observation/evidence.ts';
import { code, escape, joined, md } from '../../shared/report/markdown-text.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { MarkdownText } from '../../shared/text/target-text.ts';

/** More would bury the list of files. */
const MOST_ROWS = 200;

/** legendOf says what every file of a bundle is; the records are those of the bundle, redacted or not. */
export function legendOf(
  report: Report,
  evidence: readonly (Evidence & { readonly file: string })[],
): MarkdownText {
  const { applied } = report.redaction;
  return joined(
    [
      md`# What is in this bundle`,
      EMPTY,
      md`- \`LEGEND.md\`: this page.`,
      md`- \`report.json\`: the report, form \`vpc-doctor/report@1\`: verdict, checks, findings, facts; the outputs stand in \`evidence/\` alone.`,
      md`- \`report.html\`: the same for people; opens in any browser, loads nothing and runs no script.`,
      md`- \`evidence/index.json\`: which file holds the output of which command, when it ran and how it ended.`,
      ...evidence.slice(0, MOST_ROWS).map((one) => md`- ${code(`evidence/${one.file}`)}: ${sourceOf(one)}`),
      ...(evidence.length > MOST_ROWS
        ? [
            md`- ${evidence.length - MOST_ROWS} more in \`evidence/\`, each with its command in \`evidence/index.json\`.`,
          ]
        : []),
      EMPTY,
      applied ? REDACTED : evidence.every(({ bytes }) => bytes !== undefined) ? RAW : AS_TEXT,
      EMPTY,
      md`\`vpc-doctor replay <this file>\` judges it again on any machine, without touching that machine's network.`,
      ...(applied ? addressesOf(report) : []),
      EMPTY,
    ],
    '\n',
  );
}

const EMPTY = md``;
const RAW = md`Nothing is redacted: evidence is what each command printed, byte for byte, with every private value.`;
/** A bundle that was made from a report alone has no bytes. */
const AS_TEXT = md`Nothing is redacted: evidence is what each command printed, as text in UTF-8, with every private value.`;
const REDACTED = md`Private values are replaced by pseudonyms such as \`ip-3\` or \`host-1\`; the same value has the same one in every file. Evidence is UTF-8, whatever the command printed. \`redaction\` in \`report.json\` counts the replacements by rule and gives each address an invented stand-in, which a replay judges in its place.`;

/** A command line is text of a stranger in a list of Markdown. */
function sourceOf({ command, stream, failure }: Evidence): MarkdownText {
  const line = code(command.slice(0, 200));
  if (failure !== undefined)
    return md`${line} did not come to its end (${escape(failure.reason)}); this is what it had said`;
  return md`${escape(stream === 'stderr' ? 'error output' : stream === 'file' || command.startsWith('file:') ? 'content' : 'output')} of ${line}`;
}

function addressesOf({ redaction }: Report): readonly MarkdownText[] {
  const rows = (redaction.addresses ?? []).slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  return [
    EMPTY,
    md`## Addresses`,
    EMPTY,
    ...rows.map(({ name, block, sameSubnetAs }) => {
      const same = sameSubnetAs === undefined ? EMPTY : md`, same /24 as ${code(sameSubnetAs)}`;
      return md`- ${code(name)}: ${escape(block)}${same}`;
    }),
  ];
}
