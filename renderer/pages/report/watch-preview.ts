/** Typing is waited for; every preview redacts and searches the whole report. */
const PAUSE_MS = 350;

/** watchPreview asks once, after a pause, and tells what came of it. The function that it returns ends that, and takes back what was told. */
export function watchPreview<T>(ask: () => Promise<T>, tell: (made: T | null) => void): () => void {
  let current = true;
  const timer = setTimeout(() => {
    void ask().then((made) => {
      if (current) tell(made);
    });
  }, PAUSE_MS);
  return () => {
    current = false;
    clearTimeout(timer);
    // The same request may be of another report by the next time.
    tell(null);
  };
}
