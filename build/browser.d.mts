/** The path of a browser that Playwright can drive, or null. */
export function findBrowser(): string | null;
