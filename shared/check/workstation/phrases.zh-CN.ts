/** Phrases that several checks of the workstation share. */

/** Before commands that show a way. */
export const show = '查看系统把发往目标的报文送往何处。';
