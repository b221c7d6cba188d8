import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props {
  readonly accept: string;
  readonly look?: 'plain' | 'quiet';
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that asks for one file. */
export function FileButton({ accept, look = 'plain', onFile, children }: Props): React.JSX.Element {
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
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
