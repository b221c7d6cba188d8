/** What the help says of every command and option, in the shape that each language fills. */

/** A call as it is typed, and what it does. */
export type Example = readonly [call: string, what: string];
export type CommandName =
  | 'check'
  | 'verify'
  | 'report'
  | 'replay'
  | 'profile'
  | 'profile init'
  | 'profile validate'
  | 'profile schema'
  | 'drill'
  | 'watch'
  | 'plan'
  | 'plan init'
  | 'plan check'
  | 'plan profile'
  | 'plan compare'
  | 'plan schema'
  | 'explain'
  | 'demo'
  | 'serve';

export interface CommandTexts {
  readonly about: string;
  readonly examples: readonly Example[];
  /** One line per exit code. */
  readonly exits: readonly string[];
}

export interface HelpTexts {
  readonly about: string;
  readonly commands: Readonly<Record<CommandName, CommandTexts>>;
  readonly options: Readonly<
    Record<
      | 'format'
      | 'output'
      | 'force'
      | 'lang'
      | 'noRedact'
      | 'note'
      | 'since'
      | 'profile'
      | 'region'
      | 'target'
      | 'targets'
      | 'only'
      | 'budget'
      | 'evidence'
      | 'noHistory'
      | 'judgeAgain'
      | 'compare'
      | 'bundle'
      | 'schema'
      | 'facts'
      | 'redactFacts'
      | 'factsTarget'
      | 'replayProfile'
      | 'replayRegion'
      | 'list'
      | 'computers'
      | 'port'
      | 'noOpen'
      | 'data'
      | 'record'
      | 'by'
      | 'drillFormat'
      | 'unattended'
      | 'watchFor'
      | 'drillSchema'
      | 'plan'
      | 'planGateway'
      | 'guide'
      | 'guideGateway'
      | 'gatewayConfig'
      | 'dialect'
      | 'planFormat'
      | 'help'
      | 'version'
      | 'helpCommand',
      string
    >
  >;
  /** Titles of commander's own help, and of ours below it. */
  readonly titles: Readonly<Record<'Usage:' | 'Options:' | 'Commands:' | 'Arguments:', string>>;
  readonly examples: string;
  readonly exits: string;
  readonly more: string;
  /** Words in the line of usage. */
  readonly usage: Readonly<Record<'[options]' | '[command]', string>>;
  choices(values: readonly string[]): string;
  byDefault(value: string): string;
  /** Commander's messages, told in the language; one that is not known stays as it is. */
  error(message: string): string;
  readonly seeHelp: string;
}
