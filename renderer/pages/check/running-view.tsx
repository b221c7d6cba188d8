import { Button } from '../../components/button.tsx';
import { EarlyBanner } from '../../components/early-banner.tsx';
import { PathPicture } from '../../components/path-picture.tsx';
import { STAGES } from '../../../shared/check/ids.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLanguage } from '../../store/app.ts';
import { useRun } from '../../store/run.ts';
import styles from './running-view.module.css';

const UNTESTED = STAGES.map((stage) => ({ stage, state: 'untested' }) as const);

export function RunningView(): React.JSX.Element {
  const texts = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const { progress, run, cancel } = useRun();
  const early = progress?.verdict ?? null;
  const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
  return (
    <div className={styles.running}>
      <div className={styles.head}>
        <div>
          <h1>{texts.running.title}</h1>
          {run?.kind === 'demo' && <p className={styles.hint}>{texts.running.demo}</p>}
        </div>
        <Button onClick={cancel}>{texts.running.cancel}</Button>
      </div>
      <div role="status">
        {early !== null && (
          <EarlyBanner
            state={early.state}
            headline={early.headline[language]}
            hint={texts.running.measuring}
          />
        )}
      </div>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={texts.running.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
      <div className={styles.figures}>
        <span>{progress !== null && texts.running.progress(progress.done, progress.total)}</span>
        <span>{progress !== null && texts.running.elapsed(format.seconds(progress.elapsedMs))}</span>
      </div>
      <PathPicture path={progress?.path ?? UNTESTED} live />
      <p className={styles.slow} role="status">
        {progress?.slow === true ? texts.running.slow : ''}
      </p>
    </div>
  );
}
