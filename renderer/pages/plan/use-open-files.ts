import { useTexts } from '../../i18n/index.ts';
import { useApp, useLanguage } from '../../store/app.ts';
import { openFiles, type Opening } from './open-files.ts';

/** useOpenFiles gives what opens files, and says at the head of the page which of them could not be used. */
export function useOpenFiles(): (kind: Opening['kind'], files: readonly File[]) => void {
  const texts = useTexts();
  const language = useLanguage();
  const { tell, dismiss } = useApp();
  return (kind, files) => {
    dismiss();
    openFiles(files, { kind, language, texts })
      .then((refused) => {
        if (refused.length > 0) tell(refused.join(' '));
      })
      .catch(tell);
  };
}
