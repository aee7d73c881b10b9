/** What a receiver does by itself. */
export type Chore = 'retention' | 'notices' | 'feed';

/** Which work of the receiver failed when it was last tried: otherwise nobody would notice. */
export class Background {
  readonly #failing = new Set<Chore>();

  get failing(): ReadonlySet<Chore> {
    return this.#failing;
  }

  /**
   * Does one round of a chore.
   *
   * @param tell - gets what it failed with; it is tried again anyway
   */
  async attempt(
    chore: Chore,
    work: () => Promise<unknown>,
    tell: (error: unknown) => void,
  ): Promise<void> {
    try {
      await work();
      this.#failing.delete(chore);
    } catch (error) {
      this.#failing.add(chore);
      tell(error);
    }
  }
}
