/** What the headline of a verdict says in a language. */
export interface HeadlineTexts {
  /** What a log-on needs is proven; warnings may still come. */
  readonly proven: string;
  /** `computers`: whether any cloud computer was tested. */
  ready(warnings: number, computers: boolean): string;
  notReady(firstCause: string, others: number): string;
  inconclusive(open: readonly string[]): string;
  readonly cancelled: string;
  readonly partial: string;
  readonly logOn: string;
  readonly gates: string;
  readonly noComputers: string;
  readonly inconclusiveNext: string;
}
