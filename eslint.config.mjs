import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';

const config = [
  {
    ignores: ['.next/', '.generated/', 'data/', 'public/', 'test-results/', 'next-env.d.ts'],
  },
  ...nextCoreWebVitals,
  ...nextTypescript,
  // The plugin itself comes with Next's configuration; these are all of its recommended rules.
  { files: ['**/*.tsx'], rules: jsxA11y.flatConfigs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    rules: {
      // Article links are full loads: a stalled network freezes <Link>, and WeChat shares the page one entered on.
      '@next/next/no-html-link-for-pages': 'off',
      // Pictures are re-encoded and sized when an article is stored; nothing is left for next/image to do.
      '@next/next/no-img-element': 'off',
      // Documents are whole HTML pages of ours, which next/head does not reach.
      '@next/next/no-head-element': 'off',
    },
  },
  { files: ['*.config.mjs'], rules: { 'import/no-anonymous-default-export': 'off' } },
];

export default config;
