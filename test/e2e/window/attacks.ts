/** ATTACKS is what a script of a stranger would try, against a listener; it runs in the page, which these types do not know. */
export const ATTACKS = (listener: string): string => `(async () => {
  const script = document.createElement('script');
  script.textContent = 'globalThis.injected = true';
  document.body.append(script);
  // Evaluating in a frame of the debugger is allowed, in a listener of the page it is not.
  const evaluated = await new Promise((resolve) => {
    setTimeout(() => { try { resolve(globalThis.eval('"evaluated"')); } catch { resolve('blocked'); } });
  });
  const image = await new Promise((resolve) => {
    const element = new Image();
    element.onload = () => resolve('loaded');
    element.onerror = () => resolve('blocked');
    element.src = '${listener}x.png';
  });
  const fetched = await fetch('${listener}').then(() => 'fetched', () => 'blocked');
  return { script: globalThis.injected ?? false, evaluated, image, fetched };
})()`;
