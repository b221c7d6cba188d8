import { useState, type DragEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import { IS_LIST, listOf } from './list-file.ts';
import styles from './profile-page.module.css';

/** Takes a dropped file: a list of cloud computers is added, anything else is read as a profile. */
export function DropZone({
  disabled,
  children,
}: {
  readonly disabled: boolean;
  readonly children: ReactNode;
}): React.JSX.Element {
  const { profile: texts } = useTexts();
  const tell = useApp((state) => state.tell);
  const language = useLanguage();
  const { replace, offerTargets } = useProfile();
  const [over, setOver] = useState(false);
  const isFile = (event: DragEvent): boolean => !disabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      onDragOver={(event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const file = isFile(event) ? event.dataTransfer.files[0] : undefined;
        if (file === undefined) return;
        event.preventDefault();
        (IS_LIST.test(file.name)
          ? listOf(file, language).then(offerTargets)
          : file.text().then(replace)
        ).catch(tell);
      }}
    >
      {children}
      {over && (
        <div className={styles.drop}>
          <p>{texts.drop}</p>
        </div>
      )}
    </div>
  );
}
