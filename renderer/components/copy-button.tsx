import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '../bridge.ts';
import { Button } from './button.tsx';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly copied: string;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'small' | 'normal';
}

const SHOWN_MS = 2000;

/** Copies a text, and says for a moment that it did. */
export function CopyButton({
  text,
  label,
  copied,
  look = 'quiet',
  size = 'small',
}: Props): React.JSX.Element {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => {
      setDone(false);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [done]);
  return (
    <>
      <Button
        look={look}
        size={size}
        onClick={() => {
          void copyText(text).then(setDone);
        }}
      >
        {done ? (
          <Check size={size === 'small' ? 14 : 17} aria-hidden="true" />
        ) : (
          <Copy size={size === 'small' ? 14 : 17} aria-hidden="true" />
        )}
        {done ? copied : label}
      </Button>
      <span role="status" className="visually-hidden">
        {done ? copied : ''}
      </span>
    </>
  );
}

/** The desktop app has the system's clipboard; a page has its own. */
async function copyText(text: string): Promise<boolean> {
  if (await call('copy', { text }).catch(() => false)) return true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
