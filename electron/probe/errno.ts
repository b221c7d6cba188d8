import { codeOf } from '../process/system-error.ts';

/** errnoOf gives the system's code of an error, such as ECONNREFUSED; the message where there is none. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return codeOf(error) ?? error.message;
}

const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL']);

/** isUnreachable says whether the code means that no packet got through or a router said so. */
export function isUnreachable(code: string): boolean {
  return UNREACHABLE.has(code);
}

/** isDenied says whether this workstation itself forbade the packet. */
export function isDenied(code: string): boolean {
  return code === 'EACCES' || code === 'EPERM';
}
