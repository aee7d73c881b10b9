import { css } from 'lit';

/**
 * Tables of numbers. A row of phases is a grid of its own, of the same columns in all of them, since folded
 * rows are hidden as blocks; in narrow columns it is name and numbers, and the bar below.
 */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.5em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .number {
    text-align: end;
    padding-inline: 0;
    white-space: nowrap;
  }
  .zero {
    color: var(--_muted);
  }
  tfoot * {
    font-weight: 600;
  }
  .phases,
  .phases :is(thead, tbody, tfoot) {
    display: block;
  }
  /* Seen where no choices above say it. */
  .phases caption {
    position: absolute;
    clip-path: inset(50%);
    text-align: start;
    font-weight: 600;
  }
  .phases [hidden=''] {
    display: none;
  }
  .phases :is(th, td) {
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .phases tr {
    padding-block: 0.3em;
    border-block-end: 1px solid var(--_line);
  }
  .phases thead tr {
    padding-block-start: 0;
  }
  /* The total stands where the bar ends. */
  .whole div {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .bar {
    display: block;
    flex: none;
    width: calc((100% - 3em) * var(--_share));
    height: 1.125em;
    overflow: visible;
  }
  .word {
    display: block;
  }
  @container (max-width: 45.99em) {
    .phases thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .phases tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: flex-end;
      gap: 0.125em 0.75em;
    }
    .phases th {
      flex: 1 1 auto;
    }
    .phases .number {
      font-size: 0.875em;
    }
    .phases tbody .whole {
      order: 1;
      flex: 1 0 100%;
      line-height: 1.125;
    }
    .phases .zero {
      position: absolute;
      clip-path: inset(50%);
    }
    .bar {
      height: 0.875em;
    }
  }
  @container (min-width: 46em) {
    /* As wide as the words of the head need where all columns can be, else only as their icons need. */
    .phases tr {
      --_column: clamp(3.25em, ((100% - 20.25em) / var(--_columns) - 6.625em) * 999, 6.625em);
      display: grid;
      grid-template-columns: 12.25em minmax(8em, 1fr) repeat(var(--_columns), var(--_column));
      align-items: center;
    }
    .phases thead tr {
      align-items: end;
    }
    .phases :is(tbody, tfoot) .phase-icon {
      display: none;
    }
    .phases thead .number {
      container-type: inline-size;
      font-size: 0.8125em;
      line-height: 1.25;
      white-space: normal;
      padding-inline-start: 0.5em;
    }
    .phases [scope='row'] {
      padding-inline-end: 0.5em;
    }
  }
  /* Room for icons alone; the words stay for those who cannot see them. */
  @container (max-width: 6.99em) {
    .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media print {
    .phases caption {
      position: static;
      display: block;
      clip-path: none;
    }
    .phases.silent {
      position: static;
      width: 100%;
      height: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
  }
`;
