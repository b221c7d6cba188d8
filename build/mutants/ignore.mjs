// What no mutant is made of.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Stryker puts a word of its own into an empty list, which nobody does by mistake. */
const emptyLists = {
  shouldIgnore: ({ node }) =>
    node.type === 'ArrayExpression' && node.elements.length === 0 ? 'an empty list' : undefined,
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'empty-lists', emptyLists)];
