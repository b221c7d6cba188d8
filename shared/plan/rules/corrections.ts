/** Places in a configuration, and lines that are put into it. */
import type { Place } from '../../gateway/written.ts';
import type { Correction, PlanPlace } from '../findings.ts';
import type { GatewayView } from '../gateway/view.ts';
import type { GatewayLines } from '../gateway/write.ts';

/** inFile gives a place of a configuration. */
export function inFile({ file, line, text }: Place): PlanPlace {
  return { file, line, path: '', text };
}

/** wholeFile is the place of what stands nowhere: the first configuration that routes. */
export function wholeFile({ routers }: GatewayView): readonly PlanPlace[] {
  return routers.slice(0, 1).map(({ file }) => ({ file, line: null, path: '', text: '' }));
}

/** replacing puts lines in place of one line. */
export function replacing(place: Place, written: GatewayLines | null): Correction | null {
  return written === null
    ? null
    : {
        file: place.file,
        replaces: { from: place.line, to: place.line },
        behind: null,
        lines: written.lines,
        undo: [...written.undo, place.text],
      };
}

/** adding puts lines at the end of a configuration, which every dialect but Junos with braces allows. */
export function adding({ routers }: GatewayView, written: GatewayLines | null): Correction | null {
  const [file] = routers;
  return written === null || file === undefined || file.identification.form === 'junos-braces'
    ? null
    : { file: file.file, replaces: null, behind: null, lines: written.lines, undo: written.undo };
}
