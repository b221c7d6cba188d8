import { BellOff } from 'lucide-react';
import { mutedAs, type MutedBy } from '../../../shared/mute/muted.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useMuted } from '../../store/muted.ts';
import styles from './notes.module.css';

export interface MutedItem {
  readonly code: string;
  readonly subjects: readonly string[];
  readonly title: string;
  readonly muted: MutedBy;
}

/** What was accepted is still told, with who has muted it, and can be heard again. */
export function MutedCard({ items }: { readonly items: readonly MutedItem[] }): React.JSX.Element | null {
  const { mute: texts } = useTexts().result;
  const set = useMuted((state) => state.set);
  if (items.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h2>{texts.title(items.length)}</h2>
      <ul>
        {items.map(({ code, subjects, title, muted }) => (
          <li key={`${code} ${subjects.join(' ')}`} data-muted={code}>
            <BellOff size={15} aria-hidden="true" />
            <span>
              {title}{' '}
              {muted.by === 'administrator' ? (
                <span className={styles.reason}>{texts.byProfile(muted.reason)}</span>
              ) : (
                <Button
                  look="quiet"
                  size="small"
                  aria-label={`${texts.unmute}: ${title}`}
                  onClick={() => {
                    set(mutedAs({ code, subjects: [...subjects] }), false);
                  }}
                >
                  {texts.unmute}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Accepts a warning or a note; errors have no such button. */
export function MuteButton({
  code,
  subjects,
  title,
}: Pick<MutedItem, 'code' | 'subjects' | 'title'>): React.JSX.Element {
  const { mute: texts } = useTexts().result;
  const set = useMuted((state) => state.set);
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={`${texts.mute}: ${title}`}
      title={texts.hint}
      onClick={() => {
        set(mutedAs({ code, subjects: [...subjects] }), true);
      }}
    >
      <BellOff size={14} aria-hidden="true" />
      {texts.mute}
    </Button>
  );
}
