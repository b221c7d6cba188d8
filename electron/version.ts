/** The version of package.json, put in by the build (see vite.cli.config.ts and vitest.config.ts). */
declare const __VERSION__: string;

export const VERSION: string = __VERSION__;
