import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Files at the boundary, which make values of a type that nothing else may make, or say what Object.entries forgets. */
const BOUNDARY = [
  'shared/net/ipv4.ts',
  'shared/text/target-text.ts',
  'shared/report/redact/map-texts.ts',
  'shared/check/gather.ts',
  // What the host says is JSON of the same build; the contract gives its types, and no schema says them again.
  'renderer/bridge.ts',
];

const MANY = '[params.length>3]';
const NESTED = 'ConditionalExpression > ConditionalExpression';
const SHAPE = [
  {
    selector: `:function${MANY}, TSFunctionType${MANY}, TSMethodSignature${MANY}`,
    message: 'Three parameters at most: give what is handed around together a type (see shared/gateway/reading/command.ts).',
  },
  {
    selector: `${NESTED}.consequent, ${NESTED}.alternate`,
    message: 'One question at a time: a function with early returns, a switch, or a table.',
  },
];
const ASSERTION = {
  selector: "TSAsExpression:not([typeAnnotation.typeName.name='const']), TSTypeAssertion",
  message:
    'Nothing is asserted of a type: read it with Zod, ask with a function (`value is T`), or say it with `satisfies` or an annotation.',
};
/** Hostile names stay text. */
const MARKUP = {
  selector:
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML)$/], CallExpression[callee.property.name='insertAdjacentHTML']",
  message: 'Texts are rendered as text.',
};
/** What goes to a terminal has the type of its target, which these functions ask for. */
const UNMARKED = {
  selector: "CallExpression[callee.object.property.name=/^(?:stdout|stderr)$/][callee.property.name='write']",
  message: 'Use emit, toStdout or say.',
};
/** A later block puts its list in place of an earlier one's, so each block gives the whole of its own. */
const refused = (...syntax) => ({ 'no-restricted-syntax': ['error', ...syntax] });

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '**/*.mjs', '**/*.cjs', 'eslint.config.js'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Parsers name control characters in order to remove them.
      'no-control-regex': 'off',
      // A mapped type keeps the key and its own arguments together, which Record cannot.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // There are no enums (`erasableSyntaxOnly`), and objects with methods are few: these two take a third of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'error',
      complexity: ['error', 16],
    },
  },
  {
    // What strangers wrote is read by patterns whose time grows as the text does. Found by automata, not by a clock.
    files: ['shared/**', 'electron/**', 'renderer/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: { 'max-lines': ['error', 200] },
  },
  {
    // ESLint's own rules for these (max-params, no-nested-ternary, consistent-type-assertions) cannot say what to do instead.
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['test/**'],
    rules: refused(...SHAPE, ASSERTION, MARKUP),
  },
  {
    files: BOUNDARY,
    rules: refused(...SHAPE, MARKUP),
  },
  {
    files: ['electron/cli/**'],
    // These write what the others hand to them.
    ignores: ['output', 'terminal', 'progress', 'program', 'main'].map((name) => `electron/cli/${name}.ts`),
    rules: refused(...SHAPE, ASSERTION, MARKUP, UNMARKED),
  },
  {
    files: ['electron/cli/**', 'electron/cli.ts', 'build/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['renderer/**'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['renderer/**'],
    rules: {
      // The types of the renderer know index signatures by their dots.
      '@typescript-eslint/dot-notation': 'off',
      // No React Compiler is used.
      'react-hooks/incompatible-library': 'off',
    },
  },
);
