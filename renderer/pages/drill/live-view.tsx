import { Plug, Square, Unplug } from 'lucide-react';
import { useEffect } from 'react';
import { clockTime } from '../../../shared/drill/picture/ticks.ts';
import type { Stage } from '../../../shared/drill/stage.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import type { LiveView as Live } from '../../../shared/contract/drill.ts';
import { useDrill } from '../../store/drill.ts';
import { KEYS, markOf } from './keys.ts';
import { LiveLanesCard } from './live-lanes.tsx';
import { LiveTable } from './live-table.tsx';
import { Stepper } from './stepper.tsx';
import page from './drill.module.css';
import styles from './live-view.module.css';

/** A drill that goes on: what to do now, the two marks, and the lanes. */
export function LiveView({ live }: { readonly live: Live }): React.JSX.Element {
  const { live: texts, title, watchTitle, lanes } = useTexts().drill;
  const end = useDrill((state) => state.end);
  const isDrill = live.kind === 'drill';
  useMarkKeys(isDrill);
  const { title: what, text } = isDrill ? texts.stages[live.stage] : texts.watching;
  return (
    <>
      <div className={styles.head}>
        <h1>{isDrill ? title : watchTitle}</h1>
        <p className={styles.elapsed}>
          {texts.elapsed} <span>{clockTime(live.nowMs)}</span>
        </p>
        <Button onClick={end} look={live.stage === 'done' ? 'primary' : 'plain'}>
          <Square size={16} aria-hidden="true" />
          {isDrill ? texts[live.stage === 'done' ? 'end' : 'endEarly'] : texts.endWatch}
        </Button>
      </div>
      {isDrill && <Stepper stage={live.stage} />}
      <section className={styles.next} data-act={isAct(live.stage)} aria-label={texts.next}>
        <h2>{what}</h2>
        <p>{text}</p>
        {isDrill && (
          <div className={styles.marks}>
            <MarkButton kind="off" live={live} />
            <MarkButton kind="on" live={live} />
          </div>
        )}
      </section>
      <LiveLanesCard live={live} />
      <LiveTable live={live} />
      <p className={page.hint}>
        {lanes.preliminary} {texts.goesOn}
      </p>
    </>
  );
}

/** Somebody has to do something. */
function isAct(stage: Stage): boolean {
  return stage === 'switch-off' || stage === 'switch-on' || stage === 'done';
}

function useMarkKeys(active: boolean): void {
  const mark = useDrill((state) => state.mark);
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent): void => {
      const kind = markOf(event);
      if (kind === null) return;
      event.preventDefault();
      mark(kind);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [active, mark]);
}

const ICONS = { off: Unplug, on: Plug } as const;

function MarkButton({ kind, live }: { readonly kind: 'off' | 'on'; readonly live: Live }): React.JSX.Element {
  const { live: texts } = useTexts().drill;
  const mark = useDrill((state) => state.mark);
  const Icon = ICONS[kind];
  const set = live.marks.find((one) => one.kind === kind);
  const isDue = live.stage === `switch-${kind}`;
  return (
    <div className={styles.mark}>
      <Button
        size="large"
        look={isDue ? 'primary' : 'plain'}
        aria-keyshortcuts={KEYS[kind]}
        onClick={() => {
          mark(kind);
        }}
      >
        <Icon size={22} aria-hidden="true" />
        {texts[kind]}
        <kbd className={styles.key}>{KEYS[kind]}</kbd>
      </Button>
      <p className={page.hint}>
        {set !== undefined &&
          (set.by === 'user'
            ? texts.marked(clockTime(set.atMs, true))
            : texts.found(clockTime(set.atMs, true)))}
      </p>
    </div>
  );
}
