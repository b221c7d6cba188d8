import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props {
  readonly accept: string;
  readonly look?: 'plain' | 'quiet';
  /** Several may be chosen; each comes by itself. */
  readonly multiple?: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that asks for a file, or for several. */
export function FileButton({
  accept,
  look = 'plain',
  multiple = false,
  onFile,
  children,
}: Props): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look={look}
        onClick={() => {
          input.current?.click();
        }}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={({ target }) => {
          for (const file of target.files ?? []) onFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
