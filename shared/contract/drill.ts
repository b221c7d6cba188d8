/** The calls and events of the failover drill. Questions are asked by the host; a page that is hidden or gone misses nothing. */
import type { Bound } from '../drill/bounds.ts';
import type { DrawnLanes } from '../drill/live/lanes.ts';
import type { LiveOutage } from '../drill/live/outages.ts';
import type { Stage } from '../drill/stage.ts';
import type { Row } from '../drill/live/cell.ts';
import type { DrillPicture } from '../drill/picture/picture.ts';
import type { DrillRecord } from '../drill/record.ts';
import type { Mark, Recording } from '../drill/sample.ts';
import type { RecordedService } from '../drill/service.ts';
import type { Language } from '../text/language.ts';
import type { Exported, Preview } from './files.ts';

/** What a drill would contact, and what it would be measured against; shown before anything is contacted. */
export interface DrillPlan {
  readonly services: readonly RecordedService[];
  /** Cloud computers and gateways of the profile that are too many to be watched. */
  readonly leftOut: number;
  /** Questions a second, of all services together. */
  readonly perSecond: number;
  /** The company's own bounds, the fastest first; empty: the profile names none. */
  readonly bounds: readonly Bound[];
  /** How long the standby is waited for. */
  readonly waitMs: number;
  /** Whether the profile names routers of both paths; else the way cannot be told. */
  readonly namesPaths: boolean;
}

export interface DrillStart {
  readonly kind: Recording['kind'];
  /** Who runs it; empty: not named. */
  readonly by: string;
  /** null: somebody marks; else it ends by itself after this many seconds. */
  readonly unattendedS: number | null;
  readonly language: Language;
}

/** A drill that goes on, for a page that comes to it. */
export interface LiveDrill {
  readonly kind: Recording['kind'];
  readonly services: readonly RecordedService[];
  readonly nowMs: number;
  readonly stage: Stage;
  readonly marks: readonly Mark[];
  readonly outages: readonly LiveOutage[];
  readonly drawn: DrawnLanes;
}

/** What a page keeps of it beside its lanes. */
export type LiveView = Omit<LiveDrill, 'drawn'>;

/** A record to be shown: without its samples, which stay with the host, and with the drawing that is made of them. */
export interface ShownDrill {
  /** Names it to the host. */
  readonly id: string;
  /** Name of the file that it was opened from; null: it was made here. */
  readonly file: string | null;
  readonly record: DrillRecord;
  readonly picture: DrillPicture;
}

export type DrillState =
  | { readonly state: 'idle'; readonly last: ShownDrill | null }
  /** A check looks whether the network is ready for a drill. */
  | { readonly state: 'preparing' }
  | { readonly state: 'running'; readonly live: LiveDrill };

export const DRILL_FORMATS = ['html', 'pdf', 'json'] as const;
export type DrillFormat = (typeof DRILL_FORMATS)[number];

export interface DrillExport {
  readonly id: ShownDrill['id'];
  readonly format: DrillFormat;
  readonly language: Language;
  readonly redact: boolean;
}

export type OpeningDrill =
  | { readonly ok: true; readonly shown: ShownDrill }
  | { readonly ok: false; readonly why: string };

export interface DrillCalls {
  drillPlan: { args: null; result: DrillPlan };
  startDrill: { args: DrillStart; result: null };
  /** The user has switched the active path off or on. */
  markDrill: { args: { readonly kind: Mark['kind'] }; result: null };
  /** Ends the drill with the record so far; while it is being prepared, without one. */
  endDrill: { args: null; result: null };
  drill: { args: { readonly language: Language }; result: DrillState };
  previewDrill: { args: DrillExport; result: Preview };
  saveDrill: { args: DrillExport; result: Exported };
}

/** What happens while a drill goes on. */
export type DrillNews =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'began'; readonly live: LiveDrill }
  | ({ readonly kind: 'samples'; readonly rows: readonly Row[] } & Pick<
      LiveDrill,
      'nowMs' | 'stage' | 'marks' | 'outages'
    >)
  | { readonly kind: 'ended' }
  /** The network is not ready for a drill; `why` in the language of the start. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly message: string };
