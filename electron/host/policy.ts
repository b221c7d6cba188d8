/**
 * The Content Security Policy of the window. Everything comes from the page's own origin; the desktop window
 * talks to its host over the bridge, so only the browser form may connect at all.
 */
export function contentSecurityPolicy(connect: 'none' | 'self'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src '${connect}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    // The preview of a report, which is a page of ours without script and in a sandbox.
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The preview of a report brings its style along, and gets nothing else: no script, no address. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** previewHeaders go with the preview of a report. */
export function previewHeaders(): Readonly<Record<string, string>> {
  return {
    ...securityHeaders('none'),
    'Content-Security-Policy': PREVIEW_POLICY,
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Type': 'text/html; charset=utf-8',
  };
}

/** securityHeaders go with every answer that a window loads. */
export function securityHeaders(connect: 'none' | 'self'): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
