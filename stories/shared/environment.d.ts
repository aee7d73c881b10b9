/** Where Storybook serves its static files; set by Vite. */
interface ImportMeta {
  readonly env: { readonly BASE_URL: string };
}

declare module '@strategy-widgets/elements/custom-elements.json' {
  const manifest: import('./manifest.ts').Manifest;
  export default manifest;
}
