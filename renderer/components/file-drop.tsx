import { useState, type DragEvent, type ReactNode } from 'react';
import styles from './file-drop.module.css';

interface Props {
  readonly disabled?: boolean;
  /** What may be dropped, told while something is held over the page. */
  readonly text: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes dropped files anywhere on what it holds. */
export function FileDrop({ disabled = false, text, onFiles, children }: Props): React.JSX.Element {
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
        const files = isFile(event) ? [...event.dataTransfer.files] : [];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
    >
      {children}
      {over && (
        <div className={styles.drop}>
          <p>{text}</p>
        </div>
      )}
    </div>
  );
}
