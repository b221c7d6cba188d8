export const MANAGED_RIGHTS: string;
export function archiveOf(name: string): string;
