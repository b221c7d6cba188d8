/** A stand-in that gave `undefined` for what it does not imitate would let a test pass on nothing. */
import { EventEmitter } from 'node:events';

/** What JavaScript itself asks of any object, and of a module. */
const ASKED_OF_ANYTHING: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  '__esModule',
  'default',
  'constructor',
  'prototype',
]);

/** strict gives the same object, which throws where something is read or set that it does not have. */
export function strict<T extends object>(name: string, api: T): T {
  const refuse = (key: string | symbol): void => {
    if (typeof key === 'string' && !(key in api) && !ASKED_OF_ANYTHING.has(key))
      throw new Error(`the stand-in for Electron has no ${name}.${key}`);
  };
  return new Proxy(api, {
    get: (target, key) => {
      refuse(key);
      const value: unknown = Reflect.get(target, key, target);
      // Methods with private fields need the object itself.
      return typeof value === 'function' && !/^[A-Z]/.test(String(key))
        ? (value.bind(target) as unknown)
        : value;
    },
    set: (target, key, value) => {
      refuse(key);
      return Reflect.set(target, key, value, target);
    },
  });
}

type Listener = (...args: unknown[]) => void;

/** Events of an Electron object: it refuses listeners for events that no stand-in will ever emit. */
export class Events {
  readonly #bus = new EventEmitter();
  readonly #owner: string;
  readonly #known: readonly string[];

  constructor(owner: string, known: readonly string[]) {
    this.#owner = owner;
    this.#known = known;
  }

  on(name: string, listener: Listener): this {
    this.#bus.on(this.#checked(name), listener);
    return this;
  }

  once(name: string, listener: Listener): this {
    this.#bus.once(this.#checked(name), listener);
    return this;
  }

  emit(name: string, ...args: unknown[]): void {
    this.#bus.emit(this.#checked(name), ...args);
  }

  #checked(name: string): string {
    if (!this.#known.includes(name))
      throw new Error(`the stand-in for Electron never emits ${name} of ${this.#owner}`);
    return name;
  }
}
