/** What adapters are, once their addresses and routes are known as well. */
import { kindFrom, signsOf } from '../../adapter/nature.ts';
import { shapeSigns } from '../../adapter/shape.ts';
import type { Adapter, RouteTable } from '../../observation/workstation.ts';
import { mapFact, type Fact } from '../output.ts';

/** withShape adds what addresses and routes say to what Windows says of its adapters. */
export function withShape(
  adapters: Fact<readonly Adapter[]>,
  { fact }: Fact<RouteTable>,
): Fact<readonly Adapter[]> {
  const routes = fact.known ? fact.value.routes : [];
  return mapFact(adapters, (list) =>
    list.map((one): Adapter => {
      const signs = [...signsOf(one), ...shapeSigns(one, routes)];
      return { ...one, kind: kindFrom(signs), signs };
    }),
  );
}
