// The guide as pages of the application, so that it opens offline: docs/guide.*.md as HTML without any script.
import { readFileSync } from 'node:fs';
import { Marked } from 'marked';

const LANGUAGES = ['en', 'zh-CN'];
const docs = new URL('../docs/', import.meta.url);

/** A Vite plugin that emits `guide.<language>.html`, their style and the pictures that they show. */
export function guide() {
  return {
    name: 'guide',
    generateBundle() {
      const emit = (fileName, source) => {
        this.emitFile({ type: 'asset', fileName, source });
      };
      const pictures = new Set();
      for (const language of LANGUAGES) {
        const text = readFileSync(new URL(`guide.${language}.md`, docs), 'utf8');
        emit(`guide.${language}.html`, pageOf(text, language, pictures));
      }
      for (const picture of pictures) emit(`guide/${nameOf(picture)}`, readFileSync(new URL(picture, docs)));
      emit('guide/guide.css', styles());
    },
  };
}

function pageOf(text, language, pictures) {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type !== 'image') return;
      pictures.add(token.href);
      token.href = `guide/${nameOf(token.href)}`;
    },
    renderer: {
      // Other documents are not part of the application.
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens);
        return href.startsWith('#') ? `<a href="${href}">${label}</a>` : label;
      },
    },
  });
  const body = marked.parse(text);
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>VPC Doctor: ${title}</title><link rel="stylesheet" href="guide/guide.css"></head>
<body><main>${body}</main></body>
</html>
`;
}

/** The colours of the window, and what a long text needs. */
function styles() {
  const read = (path) => readFileSync(new URL(`../renderer/styles/${path}`, import.meta.url), 'utf8');
  return read('tokens.css') + read('guide.css');
}

function nameOf(path) {
  return path.split('/').at(-1);
}
