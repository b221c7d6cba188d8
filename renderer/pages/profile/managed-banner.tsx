import { Lock } from 'lucide-react';
import { useTexts } from '../../i18n/index.ts';
import styles from './profile-page.module.css';

/** Says that an administrator keeps the profile, where, and why. */
export function ManagedBanner({ path }: { readonly path: string }): React.JSX.Element {
  const { profile: texts } = useTexts();
  return (
    <section className={styles.managed} aria-label={texts.managedTitle}>
      <Lock size={20} aria-hidden="true" />
      <div>
        <h2>{texts.managedTitle}</h2>
        <p>{texts.managed}</p>
        <dl className={styles.path}>
          <dt>{texts.managedPath}</dt>
          <dd>
            <code>{path}</code>
          </dd>
        </dl>
      </div>
    </section>
  );
}
