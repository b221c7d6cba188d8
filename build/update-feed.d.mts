export function updateFeed(given: string | undefined): string;
