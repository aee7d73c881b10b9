/** The words of the address, of links and of the attribute `filter`. Ids of one word are joined by commas. */
export interface AddressValues {
  /** What was searched for. */
  readonly q?: string;
  /** Ids of action fields. */
  readonly field?: string;
  /** Ids of goals. */
  readonly goal?: string;
  /** Phases. */
  readonly phase?: string;
  /** Whether they are late: `delayed`, `atRisk`, `onTime`, `unknown`. */
  readonly schedule?: string;
  /** Slug, AGS or ARS of a town, or `all`. */
  readonly municipality?: string;
  /** Ids of single measures. */
  readonly only?: string;
  /** What the list is sorted by: `title`, `start`, `end`, `changed`; by topic where it says nothing. */
  readonly sort?: string;
  /** Id of the opened measure. */
  readonly measure?: string;
}

/** What a resident chose on a page: filters and the opened measure, in the words of the address. */
export interface PageState {
  get(): AddressValues;
  /** Changes values; an empty one is taken away. `push` makes a step that Back undoes. */
  set(change: AddressValues, push?: boolean): void;
  /** Closes the opened measure, by going back where opening it was a step of its own. */
  close(): void;
  /** The address that shows the page with these changes, for real links. */
  link(change: AddressValues): string;
  subscribe(listener: () => void): () => void;
  /**
   * Values to start with where neither the address nor the resident said anything; the first that asked
   * for one counts.
   *
   * @param owner - stands for who says so; what it said before is forgotten
   */
  preset(start: AddressValues, owner?: object): void;
  /** Only one widget shows the sheet: the first that asks, until it lets go. */
  claimSheet(owner: object): boolean;
  releaseSheet(owner: object): void;
}
