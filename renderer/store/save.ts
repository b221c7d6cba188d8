/** What a user chose for saving a report; the note outlives the dialog, so that nobody writes it twice. */
import { create } from 'zustand';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRequest,
  type OpenedReport,
  type ReportSource,
} from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/text/language.ts';

interface SaveState {
  readonly open: boolean;
  readonly format: ExportFormat;
  readonly redact: boolean;
  readonly text: string;
  readonly since: string;
  readonly setOpen: (open: boolean) => void;
  readonly choose: (choice: Partial<Pick<SaveState, 'format' | 'redact' | 'text' | 'since'>>) => void;
}

export const useSave = create<SaveState>((set) => ({
  open: false,
  format: EXPORT_FORMATS[0],
  redact: true,
  text: '',
  since: '',
  setOpen: (open) => {
    set({ open });
  },
  choose: (choice) => {
    set(choice);
  },
}));

/** sourceOf names the report that is shown. */
export function sourceOf(opened: Pick<OpenedReport, 'id'> | null): ReportSource {
  return opened === null ? 'run' : { opened: opened.id };
}

/** requestOf puts the choices into the host's terms; an empty note is none. */
export function requestOf(
  { format, redact, text, since }: SaveState,
  opened: Pick<OpenedReport, 'id' | 'origin'> | null,
  language: Language,
): ExportRequest {
  const [said, when] = [text.trim(), since.trim()];
  const note = said === '' && when === '' ? null : { text: said, ...(when === '' ? {} : { since: when }) };
  const isOwn = opened === null || opened.origin === 'history';
  return { source: sourceOf(opened), format, language, redact, note: isOwn ? note : null };
}
