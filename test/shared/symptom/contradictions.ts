/** Pairs of sentences that cannot both be true of one workstation at one time. A pair that no text matches any more fails its test. */
export const CONTRADICTIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/The cloud services answer/, /Nothing in the cloud services range/],
  [/The cloud services answer/, /has no route to the cloud services/],
  [/The cloud services answer/, /neither the cloud services nor the office network/],
  [/has no route to the cloud services/, /answered, so the way there and back works/],
  [/The private line to the cloud is down/, /answered, so the way there and back works/],
  [/does not know .*: the forwarder for aliyuncs.com is missing/, /\| dns\.answer \| pass/],
  [/This workstation has no network/, /\| workstation\.link \| pass/],
  [/This workstation has no default route/, /\| workstation\.gateway \| pass/],
  [/Connections to the API .* get no answer/, /\| api\.tcp \| pass/],
  [/No DNS server is configured/, /\| dns\.configured \| pass/],
  [/None of the \d+ cloud computers answers/, /accepts connections on port/],
];
