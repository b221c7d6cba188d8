/** Findings that explain each other. */
import { finding, type Finding } from '../../../shared/diagnosis/finding.ts';

export const ONE = '100.100.2.136';

export const OTHER = '100.100.2.138';

export const API = '100.100.45.10';

/** overlay is a tunnel that takes these targets. */
export const overlay = (...targets: string[]): Finding =>
  finding('workstation.overlay-route', {
    targets,
    interface: 'wg0',
    product: 'WireGuard',
    mayBeIntended: false,
    prefix: '0.0.0.0/0',
  });

/** silent are VPC resolvers that do not answer. */
export const silent = (...servers: string[]): Finding =>
  finding('dns.server-silent', { servers, otherAnswers: false });

export const systemSilent = (...servers: string[]): Finding =>
  finding('dns.system-silent', { name: 'a', servers });
