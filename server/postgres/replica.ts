import type { PoolClient } from 'pg';
import { readDataState } from '../pipeline/data-state.js';
import { sessionOf } from '../transact.js';
import { passingFault } from './postgres-faults.js';
import type { ReadingPool } from './reading-pool.js';

/** ms between looks at a replica that is behind, or away. */
const BEHIND = 50;
const AWAY = 1_000;

/**
 * A standby of the primary. It is asked only through connections that have shown that it has come as far as whoever
 * asks has seen, so that several standbys may stand behind its address, each as far as it is.
 */
export class Replica {
  /** The state of the data that was last found here, and when to look again. */
  private found: string | undefined;
  private lookFrom = 0;
  private isLooking = false;
  private readonly states = new WeakMap<PoolClient, string>();

  constructor(private readonly pool: ReadingPool) {}

  /**
   * Runs a statement here when the data are in `state` here.
   * @returns its rows; undefined when it is for the primary, because the replica is behind or away.
   */
  async all(
    text: string,
    values: readonly unknown[],
    state: string,
    giveUp?: AbortSignal,
  ): Promise<unknown[] | undefined> {
    if (this.found !== state) {
      this.look();
      return undefined;
    }
    try {
      return await this.pool.use(async (client) =>
        (await this.stateOver(client, state)) === state
          ? this.pool.query(client, text, values, giveUp)
          : undefined,
      );
    } catch (error) {
      // a standby breaks statements off that stand in the way of what it follows
      if (!passingFault(error)) throw error;
      this.rest(AWAY);
      return undefined;
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** Finds out how far it is, while the primary answers. */
  private look(): void {
    if (this.isLooking || performance.now() < this.lookFrom) return;
    this.isLooking = true;
    this.lookFrom = performance.now() + BEHIND;
    this.pool
      .use((client) => this.stateOver(client))
      .then(
        (state) => (this.found = state),
        () => this.rest(AWAY),
      )
      .finally(() => (this.isLooking = false));
  }

  private rest(time: number): void {
    this.found = undefined;
    this.lookFrom = performance.now() + time;
  }

  /** How far the server at the other end is. @param enough what need not be looked for again. */
  private async stateOver(client: PoolClient, enough?: string): Promise<string> {
    const known = this.states.get(client);
    if (known !== undefined && known === enough) return known;
    const session = sessionOf('postgres', (text, values = []) => this.pool.query(client, text, values));
    const state = await readDataState(session);
    this.states.set(client, state);
    return state;
  }
}
