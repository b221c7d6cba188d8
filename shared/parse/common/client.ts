/** The vendor documents no name of its program; these are what its product is called. Scripts filter by the same words. */
export const CLIENT_WORDS = String.raw`\u65e0\u5f71|wuying|alibaba cloud workspace|elastic desktop`;
export const CLIENT_NAME = new RegExp(CLIENT_WORDS, 'i');
