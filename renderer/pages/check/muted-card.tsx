import { BellOff } from 'lucide-react';
import { mutedRows, muteTexts, whoMuted, type MutedRow } from '../../../shared/mute/told.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { setMuted, type Mutable } from '../../store/muted.ts';
import { useRun } from '../../store/run.ts';
import styles from './notes.module.css';

/** What was accepted is still told, with who has muted it, and can be heard again where it was the user. */
export function MutedCard({ report }: { readonly report: Report }): React.JSX.Element | null {
  const items = mutedRows(report);
  const isOwn = useRun(({ opened }) => opened === null);
  if (items.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h2>{muteTexts(report.language).heading(items.length)}</h2>
      <ul>
        {items.map((one) => (
          <li key={`${one.code} ${one.subjects.join(' ')} ${one.title}`} data-muted={one.code}>
            <BellOff size={15} aria-hidden="true" />
            <span>
              {one.title} <WhoMuted row={one} report={report} isOwn={isOwn} />
              {isOwn && one.muted.by === 'user' && <Unmute row={one} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To the user the window says "you"; a report from elsewhere was somebody else's. */
function WhoMuted({
  row: { muted },
  report,
  isOwn,
}: {
  readonly row: MutedRow;
  readonly report: Report;
  readonly isOwn: boolean;
}): React.JSX.Element {
  const { mute: texts } = useTexts().result;
  const who = isOwn && muted.by === 'user' ? texts.byYou(muted.on) : whoMuted(muted, report.language);
  return <span className={styles.reason}>{who}</span>;
}

function Unmute({ row }: { readonly row: MutedRow }): React.JSX.Element {
  const { mute: texts } = useTexts().result;
  const language = useLanguage();
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={`${texts.unmute}: ${row.title}`}
      onClick={() => {
        setMuted(row, false, language);
      }}
    >
      {texts.unmute}
    </Button>
  );
}

/** Accepts a warning or a note of the last run; errors have no such button. */
export function MuteButton({
  title,
  ...finding
}: Mutable & { readonly title: string }): React.JSX.Element | null {
  const { mute: texts } = useTexts().result;
  const language = useLanguage();
  const isOwn = useRun(({ opened }) => opened === null);
  if (!isOwn) return null;
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={`${texts.mute}: ${title}`}
      title={texts.hint}
      onClick={() => {
        setMuted(finding, true, language);
      }}
    >
      <BellOff size={14} aria-hidden="true" />
      {texts.mute}
    </Button>
  );
}
