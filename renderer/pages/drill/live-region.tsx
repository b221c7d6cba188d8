import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useDrill } from '../../store/drill.ts';
import { NOTHING_HEARD, outOf, sayOf, type Heard } from './say.ts';

/** Outages of one cut are noticed one after the other, and told together. */
const GATHER_MS = 1_000;

/** Tells a screen reader of stages and outages. */
export function LiveRegion(): React.JSX.Element {
  const { drill } = useTexts();
  const language = useLanguage();
  const [said, setSaid] = useState('');
  const heard = useRef<Heard>(NOTHING_HEARD);
  useEffect(() => {
    heard.current = NOTHING_HEARD;
    const timer = setInterval(() => {
      const { live } = useDrill.getState();
      if (live === null) return;
      const next = sayOf(live, heard.current, { drill, language });
      heard.current = { stage: live.stage, out: outOf(live) };
      if (next !== '') setSaid(next);
    }, GATHER_MS);
    return () => {
      clearInterval(timer);
    };
  }, [drill, language]);
  return (
    <p className="visually-hidden" role="log" aria-live="polite" data-said={said !== ''}>
      {said}
    </p>
  );
}
