import { useEffect, useEffectEvent, useState } from 'react';
import type { ExportRequest, Preview } from '../../../shared/contract/contract.ts';
import { call, CallError } from '../../bridge.ts';
import { messageOf } from '../../store/app.ts';
import { watchPreview } from './watch-preview.ts';

export interface PreviewState {
  readonly preview: Preview | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

const MAKING: PreviewState = { preview: null, failure: null };

/** usePreview asks for what would be saved, anew whenever the choices change. */
export function usePreview(request: ExportRequest, active: boolean): PreviewState {
  return usePreviewOf(request, active, preview);
}

const preview = (request: ExportRequest): Promise<Preview> => call('previewReport', request);

/** usePreviewOf does so for anything that can be saved; `make` is the same function each time. */
export function usePreviewOf<R extends object>(
  request: R,
  active: boolean,
  make: (request: R) => Promise<Preview>,
): PreviewState {
  const key = JSON.stringify(request);
  const [made, setMade] = useState<PreviewState & { readonly key: string }>({ ...MAKING, key: '' });
  // A request is made anew each time; what it says decides whether it is another one.
  const ask = useEffectEvent(() => previewOf(make(request)));
  useEffect(() => {
    return active
      ? watchPreview(
          () => ask(),
          (state) => {
            setMade(state === null ? { ...MAKING, key: '' } : { ...state, key });
          },
        )
      : undefined;
  }, [key, active]);
  return made.key === key ? made : MAKING;
}

function previewOf(made: Promise<Preview>): Promise<PreviewState> {
  return made.then(
    (preview) => ({ preview, failure: null }),
    (error: unknown) => ({
      preview: null,
      failure: { code: error instanceof CallError ? error.code : 'failed', message: messageOf(error) },
    }),
  );
}
