/** The repository's own files that a text of Markdown names in code: those that begin with one of its folders. */
const FILE = /`((?:shared|electron|renderer|build|test|docs|\.ci|\.github)\/[\w./-]*[\w/])`/g;

export function filesNamedIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(FILE)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
