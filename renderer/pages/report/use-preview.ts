import { useEffect, useState } from 'react';
import type { ExportRequest, Preview } from '../../../shared/contract/contract.ts';
import { call, CallError } from '../../bridge.ts';
import { messageOf } from '../../store/app.ts';

/** Typing is waited for; every preview redacts and searches the whole report. */
const PAUSE_MS = 350;

export interface PreviewState {
  readonly preview: Preview | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

const MAKING: PreviewState = { preview: null, failure: null };

/** usePreview asks for what would be saved, anew whenever the choices change. */
export function usePreview(request: ExportRequest, active: boolean): PreviewState {
  const key = JSON.stringify(request);
  const [made, setMade] = useState<PreviewState & { readonly key: string }>({ ...MAKING, key: '' });
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    const take = (state: PreviewState): void => { if (current) setMade({ ...state, key }); };
    const timer = setTimeout(() => {
      call('previewReport', JSON.parse(key) as ExportRequest).then(
        (preview) => { take({ preview, failure: null }); },
        (error: unknown) => { take({ preview: null, failure: { code: error instanceof CallError ? error.code : 'failed', message: messageOf(error) } }); },
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
      // The same request may be of another report by the next time.
      setMade({ ...MAKING, key: '' });
    };
  }, [key, active]);
  return made.key === key ? made : MAKING;
}
