import { describe, expect, it } from 'vitest';
import { mapTexts } from '../../../../shared/report/redact/map-texts.ts';

describe('mapTexts', () => {
  it('changes every string at any depth, knows the key that it stands under, and changes no key', () => {
    const value = { a: 'x', list: ['x', { b: 'x', c: null }], d: 1 };
    expect(mapTexts(value, (text, key) => `${text}@${key}`)).toEqual({
      a: 'x@a',
      list: ['x@list', { b: 'x@b', c: null }],
      d: 1,
    });
    expect(value).toEqual({ a: 'x', list: ['x', { b: 'x', c: null }], d: 1 });
  });

  it('does not copy what holds no change', () => {
    const value = { kept: { a: 'x' }, list: [{ a: 'x' }], changed: { a: 'y' } };
    const mapped = mapTexts(value, (text) => (text === 'y' ? 'z' : text));
    expect([mapped.kept, mapped.list, mapped.changed]).toEqual([value.kept, value.list, { a: 'z' }]);
    expect(mapped.kept).toBe(value.kept);
    expect(mapped.list).toBe(value.list);
  });

  it('takes a key called __proto__ as any other', () => {
    const mapped = mapTexts(JSON.parse('{"__proto__": {"a": "x"}, "b": "x"}') as object, () => 'y');
    expect(JSON.stringify(mapped)).toBe('{"__proto__":{"a":"y"},"b":"y"}');
    expect(Object.getPrototypeOf(mapped)).toBe(Object.prototype);
  });
});
