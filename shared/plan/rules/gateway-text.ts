import type { GatewayConfig } from '../../gateway/config.ts';
import type { LineFault, Place } from '../../gateway/written.ts';
import { DIALECT_NAMES } from '../../gateway/dialect.ts';
import { planFinding, type Correction, type PlanFinding } from '../findings.ts';
import { inFile } from './corrections.ts';

/** textFaults tells what is wrong with the lines of one file, and which of them nobody understood. */
export function textFaults(config: GatewayConfig): readonly PlanFinding[] {
  const open = config.notUnderstood.filter(({ areas }) => areas.length > 0);
  return [
    ...config.faults.flatMap((fault) => lineFault(fault, config)),
    ...config.damage.map((damage) =>
      planFinding(
        'plan.gateway-damaged',
        { kind: damage.kind },
        'place' in damage ? [inFile(damage.place)] : [whole(config)],
      ),
    ),
    ...(open.length === 0
      ? []
      : [
          planFinding(
            'plan.gateway-unread',
            { count: open.length },
            open.map(({ place }) => inFile(place)),
          ),
        ]),
  ];
}

function whole({ file }: GatewayConfig) {
  return { file, line: null, path: '', text: '' };
}

function lineFault(fault: LineFault, config: GatewayConfig): readonly PlanFinding[] {
  const { identification } = config;
  const places = [inFile(fault.place)];
  switch (fault.kind) {
    case 'glued':
      return [
        planFinding(
          'plan.gateway-glued',
          { parts: fault.parts },
          { places, correction: apart(fault.place, fault.parts) },
        ),
      ];
    case 'torn':
      return [
        planFinding(
          'plan.gateway-torn',
          { parts: fault.parts },
          { places, correction: rejoined(fault.place, fault.parts, config) },
        ),
      ];
    case 'placeholder':
      return [
        planFinding(
          'plan.gateway-placeholder',
          { written: /<[^<>]*>/.exec(fault.written)?.[0] ?? fault.written },
          places,
        ),
      ];
    case 'foreign-word':
      return [
        planFinding(
          'plan.gateway-word',
          { word: fault.word, dialect: DIALECT_NAMES[identification.dialect] },
          places,
        ),
      ];
    case 'host-bits':
      return [planFinding('plan.gateway-host-bits', { written: fault.written, block: fault.cidr }, places)];
    case 'wildcard-for-netmask':
    case 'netmask-for-wildcard':
    case 'foreign-mask':
      return [
        planFinding(
          'plan.gateway-mask',
          { written: fault.written, cidr: fault.cidr, kind: fault.kind },
          places,
        ),
      ];
    case 'broken-mask':
    case 'impossible':
      return [
        planFinding('plan.gateway-mask', { written: fault.written, cidr: '', kind: fault.kind }, places),
      ];
    case 'comment-behind':
    case 'set-twice':
      // Neither changes what the device does with the plan's lines.
      return [];
  }
}

/** Commands that were glued together, each on a line of its own. */
function apart(place: Place, parts: readonly string[]): Correction {
  return {
    file: place.file,
    replaces: { from: place.line, to: place.line },
    behind: null,
    lines: parts,
    undo: [place.text],
  };
}

/** The word goes to the front of the line below, where that line is one that was read as its rest. */
function rejoined(place: Place, parts: readonly string[], { bgp }: GatewayConfig): Correction | null {
  const word = parts.at(-1) ?? '';
  const rest = bgp.rows
    .flatMap(({ routerId }) => routerId?.place ?? [])
    .find(({ line }) => line === place.line + 1);
  if (rest === undefined || !place.text.endsWith(` ${word}`)) return null;
  return {
    file: place.file,
    replaces: { from: place.line, to: rest.line },
    behind: null,
    lines: [place.text.slice(0, -word.length - 1), `${word} ${rest.text}`],
    undo: [place.text, rest.text],
  };
}
