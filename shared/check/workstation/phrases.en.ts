/** Phrases that several checks of the workstation share. */

/** Before commands that show a way. */
export const show = 'See where the system sends packets to the target.';
