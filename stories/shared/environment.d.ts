/** Where Storybook serves its static files; set by Vite. */
interface ImportMeta {
  readonly env: { readonly BASE_URL: string };
}

/** Made anew by stories/.storybook/main.mjs; shared/manifest.ts knows its type. */
declare module '@strategy-widgets/elements/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

/** Vite puts the sheet into the page. */
declare module '*.css';

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
