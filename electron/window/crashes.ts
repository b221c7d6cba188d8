const MOST = 3;
const WITHIN_MS = 60_000;

/** mayReload says whether a page that crashed at these times (ms, oldest first) is loaded again; one that crashes at once would go round for ever. */
export function mayReload(crashes: readonly number[]): boolean {
  const last = crashes.at(-1) ?? 0;
  return crashes.filter((time) => last - time < WITHIN_MS).length <= MOST;
}
