// Where a build asks for newer versions: the environment's VPC_DOCTOR_UPDATE_FEED, or nowhere.

/** The address, checked; '' for a build that asks nobody. Throws where it is no plain https address. */
export function updateFeed(given) {
  if (given === undefined || given === '') return '';
  const url = URL.canParse(given) ? new URL(given) : null;
  const isPlain =
    url !== null &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!isPlain) throw new Error(`VPC_DOCTOR_UPDATE_FEED: ${given} is no plain https address`);
  return url.href;
}
