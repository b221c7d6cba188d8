import { Check, CircleDashed, HelpCircle, Minus, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { LinkState, PathLink } from '../../shared/diagnosis/path.ts';
import { useTexts, useWords } from '../i18n/index.ts';
import styles from './path-picture.module.css';

const ICONS: Readonly<Record<LinkState, LucideIcon>> = {
  ok: Check,
  warning: TriangleAlert,
  broken: X,
  affected: Minus,
  unknown: HelpCircle,
  untested: CircleDashed,
};

/** The chain from the adapter to the cloud computer; the first broken link is marked in colour, shape and words. */
export function PathPicture({
  path,
  live = false,
}: {
  readonly path: readonly PathLink[];
  readonly live?: boolean;
}): React.JSX.Element {
  const texts = useTexts();
  const { stages, links } = useWords();
  return (
    <ol className={styles.path} aria-label={texts.result.pathLabel} data-live={live}>
      {path.map(({ stage, state }) => {
        const Icon = ICONS[state];
        return (
          <li key={stage} className={styles.link} data-state={state} data-stage={stage}>
            <span className={styles.node}>
              <Icon size={18} strokeWidth={2.5} aria-hidden="true" />
            </span>
            <span className={styles.words}>
              <span className={styles.label}>{stages[stage]}</span>
              <span className={styles.state}>{live && state === 'untested' ? '…' : links[state]}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
