import type { Report } from '../../shared/report/schema.ts';
import styles from './raw-output.module.css';

/** A page draws no more of one output than people read; the report has it whole. */
const MOST_CHARACTERS = 20_000;

/** What a command printed, as it came. */
export function RawOutput({
  evidence,
}: {
  readonly evidence: Report['evidence'][number];
}): React.JSX.Element {
  const { command, exitCode, text, stream } = evidence;
  const meta = [stream, exitCode === undefined ? null : `exit ${exitCode}`]
    .filter((part) => part != null)
    .join(', ');
  return (
    <figure className={styles.output}>
      <figcaption className={styles.caption}>
        <code>{command}</code>
        <span>{meta}</span>
      </figcaption>
      <pre className={styles.text} tabIndex={0} role="group" aria-label={command}>
        {text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}\n…` : text}
      </pre>
    </figure>
  );
}
