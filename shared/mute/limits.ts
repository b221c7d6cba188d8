/** How much of a muted finding is kept. */
export const MOST_SUBJECTS = 50;
