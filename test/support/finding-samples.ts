/** One sample of arguments per finding code, for texts and for the pipeline. */
export { CASE_SAMPLES as SAMPLES } from './check-cases.ts';
