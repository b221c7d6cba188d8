import type { Recognized, SourceId } from './output.ts';

const FILES: readonly (readonly [RegExp, SourceId])[] = [
  [/[\\/]drivers[\\/]etc[\\/]hosts$/i, 'hosts'],
  [/^(?:\/private)?\/etc\/hosts$/, 'hosts'],
  [/^\/run\/systemd\/resolve\/resolv\.conf$/, 'upstream-resolv-conf'],
  [/^(?:\/private)?\/etc\/resolv\.conf$/, 'resolv-conf'],
  [/^(?:\/private)?\/etc\/resolver\/([\w.-]+)$/, 'resolver-file'],
  [/^(.*\.app)\/Contents\/Info\.plist$/, 'info-plist'],
];

/** recognizeFile says which of our files a path is; the subject is the domain of a resolver file, or the application. */
export function recognizeFile(path: string): Recognized | null {
  const plain = path.trim();
  for (const [pattern, source] of FILES) {
    const match = pattern.exec(plain);
    if (match !== null) return { source, subject: match[1] ?? '' };
  }
  return null;
}
