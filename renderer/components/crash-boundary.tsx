import { Component, type ReactNode } from 'react';
import type { Texts } from '../i18n/texts.ts';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';

interface Props {
  readonly texts: Texts['errors'];
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** A page that throws takes neither the window nor the last result with it. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    const { texts, children } = this.props;
    if (message === null) return children;
    return (
      <Empty isPage title={texts.crashed} detail={message}>
        <Button
          onClick={() => {
            this.setState({ message: null });
          }}
        >
          {texts.reload}
        </Button>
      </Empty>
    );
  }
}
