import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import type { VerdictState } from '../../shared/diagnosis/diagnosis.ts';
import type { Report } from '../../shared/report/schema.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/index.ts';
import styles from './verdict-banner.module.css';

const ICONS: Readonly<Record<VerdictState, LucideIcon>> = { ready: CircleCheck, 'ready-with-warnings': TriangleAlert, 'not-ready': CircleX, inconclusive: CircleHelp };

/** The verdict as one sentence. */
export function VerdictBanner({ report, heading }: { readonly report: Report; readonly heading: RefObject<HTMLHeadingElement | null> }): React.JSX.Element {
  const texts = useTexts();
  const format = useFormat();
  const { state, headline } = report.verdict;
  const Icon = ICONS[state];
  return (
    <section className={styles.banner} data-state={state} role="status">
      <Icon size={40} strokeWidth={2} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <h1 className={styles.headline} tabIndex={-1} ref={heading}>{headline}</h1>
        <p className={styles.meta}>{format.date(report.createdAt)} · {texts.result.took(format.seconds(report.timings.totalMs))}</p>
      </div>
    </section>
  );
}
