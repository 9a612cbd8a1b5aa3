import { Agent, get } from 'node:http';

/** One client on connections that it keeps open: one, unless it asks for several things at once. */
export class RestClient {
  private readonly agent: Agent;

  constructor(
    private readonly origin: string,
    connections = 1,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /**
   * Asks once, unconditionally, and reads the whole answer.
   * @param headers that are sent beside the usual ones.
   * @returns its status and the milliseconds until its last byte.
   */
  ask(
    address: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; milliseconds: number }> {
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const request = get(
        this.origin + address,
        { agent: this.agent, timeout: PATIENCE, headers },
        (response) => {
          response
            .once('error', reject)
            .once('end', () =>
              resolve({ status: response.statusCode!, milliseconds: performance.now() - started }),
            )
            .resume();
        },
      );
      request
        .once('timeout', () =>
          request.destroy(new Error(`${address} takes longer than ${PATIENCE / 1000} s`)),
        )
        .once('error', reject);
    });
  }

  /** Whether a route is there. @throws Error when it answers neither that it is nor that it is not. */
  async has(address: string): Promise<boolean> {
    const { status } = await this.ask(address);
    if (status !== 200 && status !== 404)
      throw new Error(`${this.origin}${address} answers with status ${status}`);
    return status === 200;
  }

  close(): void {
    this.agent.destroy();
  }
}

const PATIENCE = 60_000;
