import { css, type LitElement } from 'lit';
import { claimStyles } from './claim.styles.ts';

const sentStyles = css`
  .sent :is(h3, h4, h5, h6) {
    font-size: 1.375em;
    margin-block-end: 0.75em;
  }
  @container (min-width: 20em) {
    .steps .dated li {
      grid-template-columns: 8em minmax(0, 1fr);
    }
  }
`;

/** Gives a form the styles that only a confirmed message needs; engines that cannot show it plainly. */
export function styleSent({ renderRoot }: LitElement): void {
  if (!(renderRoot instanceof ShadowRoot)) return;
  const worn = renderRoot.adoptedStyleSheets;
  const sheets = [claimStyles, sentStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  const missing = sheets.filter((sheet) => !worn.includes(sheet));
  if (missing.length) renderRoot.adoptedStyleSheets = [...worn, ...missing];
}
