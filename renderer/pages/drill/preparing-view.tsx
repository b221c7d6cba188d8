import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useDrill } from '../../store/drill.ts';
import styles from './live-view.module.css';

/** While a check looks whether the network is ready for a drill. */
export function PreparingView(): React.JSX.Element {
  const { preparing: texts } = useTexts().drill;
  const end = useDrill((state) => state.end);
  return (
    <section className={styles.next} role="status">
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <div>
        <Button onClick={end}>{texts.cancel}</Button>
      </div>
    </section>
  );
}
