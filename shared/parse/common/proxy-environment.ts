import type { ProxySetting } from '../../observation/workstation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLES = [
  ['https_proxy', 'https'],
  ['http_proxy', 'http'],
  ['all_proxy', 'all'],
] as const;

/** proxiesFromEnvironment reads the proxy variables in both cases; credentials are dropped here and never kept. */
export function proxiesFromEnvironment(env: Environment): readonly ProxySetting[] {
  const bypass = (valueOf(env, 'no_proxy') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return VARIABLES.flatMap(([name, protocol]) => {
    const value = valueOf(env, name);
    return value === undefined
      ? []
      : [{ source: 'environment', protocol, server: withoutCredentials(value), bypass } as const];
  });
}

function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name] ?? env[name.toUpperCase()];
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** withoutCredentials gives `host:port` of a proxy URL. */
export function withoutCredentials(url: string): string {
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const authority = rest.split(/[/?]/)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1);
}
