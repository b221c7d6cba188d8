/** Function keys type no letter, so they mean nothing else in a field, and screen readers leave them alone. */
export const KEYS = { off: 'F8', on: 'F9' } as const;

/** markOf gives the mark that a key sets; null: none. */
export function markOf({
  key,
  repeat,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>): 'off' | 'on' | null {
  if (repeat || ctrlKey || altKey || metaKey) return null;
  if (key === KEYS.off) return 'off';
  return key === KEYS.on ? 'on' : null;
}
