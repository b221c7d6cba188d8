/** PLAN.md: the simulation beside the lab, written by the test. */
import type { Compared } from './compare.ts';
import { NOT_SHOWN } from './not-shown.ts';
import { isDifferent, type Trial } from './trial.ts';

/** planTable gives the report as Markdown. */
export function planTable(trials: readonly Trial[]): string {
  const all = trials.flatMap(({ compared }) => compared);
  const count = (verdict: Compared['verdict']): number => all.filter((one) => one.verdict === verdict).length;
  const rows = trials.map(({ made, compared }) => {
    const cells = [
      made.seed,
      `${made.kind}-based, ${made.connections.length === 1 ? 'one connection' : 'two connections'}, ${made.vpc} VPC`,
      made.faults.join('; ') || 'none',
      compared.length,
      compared.filter(({ verdict }) => verdict === 'equal').length,
      openOf(compared),
      compared.filter(isDifferent).length,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# The simulation against the lab

Written by \`npm run test:lab\` with \`LAB_PLANS=60\`; do not edit. ${trials.length} generated plans, each brought up in
namespaces with FRR (the gateway runs the very lines that the plan check reads) and strongSwan, in five states: all up, VPN
down, both down, circuit down, BGP down. For every part of every destination, there and back, the simulation is compared with
the kernel's route at the first router and with packets that arrive or do not, and over which link of the gateway.

Compared: ${all.length} parts. Equal: ${count('equal')}. The simulation calls it open: ${count('open')}. Different: ${count('different')}.

“Open” is no agreement: there the simulation says that the files do not tell. The lab takes one of the answers that are
possible, and the last part of this page says which.

| Plan | Tunnel | Broken on purpose | Parts | Equal | Open | Different |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## What the lab cannot show

${NOT_SHOWN.map((one) => `- ${one}`).join('\n')}
`;
}

/** `8 (in-table)`. */
function openOf(compared: readonly Compared[]): string {
  const reasons = compared.flatMap(({ leg: { way } }) => (way.kind === 'open' ? [way.why] : []));
  return reasons.length === 0 ? '0' : `${reasons.length} (${[...new Set(reasons)].join(', ')})`;
}
