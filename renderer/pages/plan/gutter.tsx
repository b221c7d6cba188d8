import { planReportWords } from '../../../shared/plan/text/report-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import type { Scrolled, Sight } from './lines-in-sight.ts';
import { idOfFinding, type LineMark, type Marks } from './marks.ts';
import { SeverityIcon } from './severity.tsx';
import styles from './editor.module.css';

interface Props {
  readonly sight: Sight;
  readonly scrolled: Scrolled;
  readonly lines: number;
  readonly marks: Marks;
}

/** The numbers of the lines in sight. A marked one leads to what was found. */
export function Gutter({ sight, scrolled, lines, marks }: Props): React.JSX.Element {
  const numbers = Array.from({ length: sight.last - sight.first + 1 }, (_, index) => sight.first + index);
  return (
    <div className={styles.gutter}>
      {/* The widest number gives the width. */}
      <span className={styles.widest} aria-hidden="true">
        {lines}
      </span>
      {numbers.map((line) => {
        const mark = marks.get(line);
        const top = (line - 1) * scrolled.lineHeight - scrolled.top;
        return (
          <div
            key={line}
            className={styles.line}
            style={{ transform: `translateY(${top}px)`, height: `${scrolled.lineHeight}px` }}
          >
            {mark === undefined ? <span>{line}</span> : <MarkedLine line={line} mark={mark} />}
          </div>
        );
      })}
    </div>
  );
}

function MarkedLine({ line, mark }: { readonly line: number; readonly mark: LineMark }): React.JSX.Element {
  const { texts } = useTexts().plan;
  const { severities } = planReportWords(useLanguage());
  const { severity, title, finding } = mark;
  return (
    <button
      type="button"
      className={styles.mark}
      data-severity={severity}
      aria-label={texts.mark(line, severities[severity], title)}
      title={title}
      onClick={() => {
        if (finding !== null) document.getElementById(idOfFinding(finding))?.focus();
      }}
    >
      <SeverityIcon severity={severity} size={14} />
      <span>{line}</span>
    </button>
  );
}
