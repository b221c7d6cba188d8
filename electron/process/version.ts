/** The version of package.json, put in by the build (see build/vite.cli.config.ts and build/vitest.config.ts). */
declare const __VERSION__: string;

export const VERSION: string = __VERSION__;
