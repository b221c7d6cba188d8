import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface Props extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'small' | 'normal' | 'large';
}

export function Button({
  look = 'plain',
  size = 'normal',
  className,
  type = 'button',
  ...rest
}: Props): React.JSX.Element {
  return (
    <button
      type={type}
      className={[styles.button, styles[look], styles[size], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
