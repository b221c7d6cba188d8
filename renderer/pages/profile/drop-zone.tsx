import type { ReactNode } from 'react';
import { FileDrop } from '../../components/file-drop.tsx';
import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { useProfile } from '../../store/profile.ts';
import { IS_LIST, listOf } from './list-file.ts';

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
  return (
    <FileDrop
      disabled={disabled}
      text={texts.drop}
      onFiles={([file]) => {
        if (file === undefined) return;
        (IS_LIST.test(file.name)
          ? listOf(file, language).then(offerTargets)
          : file.text().then(replace)
        ).catch(tell);
      }}
    >
      {children}
    </FileDrop>
  );
}
