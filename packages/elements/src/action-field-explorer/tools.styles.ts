import { css } from 'lit';

/** What list of measures is chosen by: search and topics. */
export const toolStyles = css`
  .tools,
  .summary,
  .ways,
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .tools {
    margin-block: 0.4em;
  }
  .search {
    display: flex;
    flex: 1 1 12em;
    gap: 0.5em;
    align-items: center;
    padding-inline-start: 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .search span {
    margin: 0;
  }
  .search input {
    flex: 1;
    min-width: 0;
    min-height: 2.625em;
    border: 0;
  }
  .fields {
    position: relative;
    display: flex;
    gap: 0.5em;
    /* Room for the outline of what has the focus. */
    padding: 0.375em;
    margin-block: 0;
    margin-inline-start: -0.375em;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .fields li {
    flex: none;
    max-width: 100%;
  }
  .field {
    display: flex;
    gap: 0.75em;
    align-items: center;
    justify-content: space-between;
    min-height: 2.75em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    line-height: 1.3;
  }
  .field > :first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .field:hover {
    text-decoration: underline;
  }
  .field[aria-pressed='true'] {
    border-color: var(--_action);
    background: var(--_action);
    color: var(--_on);
    font-weight: 600;
  }
  .count {
    flex: none;
    font-size: 0.875em;
    white-space: nowrap;
  }
`;
