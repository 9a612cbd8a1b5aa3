import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Coding } from './content-coding.js';
import { OneOfMany } from './one-of-many.js';

/** An answer as it is sent. */
export interface KeptAnswer {
  /** Of the data it was answered from. */
  dataState: string;
  /** The entity tag, where it has one. */
  tag: string | undefined;
  /** Names and values in turn, as `writeHead` takes them, those of one request alone left out. */
  headers: readonly string[];
  body: Buffer;
}

/** What an answer was given to: a question, asked by somebody who may read so much, in the coding they read. */
export interface Place {
  /** Names all that is asked. */
  question: string;
  /** Names all that the one who asks may read. */
  reader: string;
  coding: Coding;
}

/** Bytes below which nothing is compressed. */
const LEAST = 1_024;
/** Bytes that an entry takes beside its texts, about. */
const ENTRY = 512;

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

/**
 * Whole answers, the longest unused going first. Each holds for one state of the data, which never comes back: one of
 * another state is of no use to anybody, and gives way to the next of its place.
 */
export class KeptAnswers {
  /** What is being found out. */
  readonly asked = new OneOfMany();
  private readonly kept: LRUCache<string, KeptAnswer>;
  private readonly beingCoded = new Map<string, Promise<KeptAnswer>>();

  /** @param bytes of memory they may take, keys and headers included. */
  constructor(bytes: number) {
    this.kept = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOf });
  }

  /** Bytes of memory taken. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }

  /** Keeps an answer as it is, in no coding. */
  keep(place: Omit<Place, 'coding'>, answer: KeptAnswer): void {
    this.kept.set(nameOf({ ...place, coding: 'identity' }), withLength(answer.headers, answer));
  }

  /** Whether the answer of this state of the data is kept, in whatever coding. */
  has(place: Omit<Place, 'coding'>, dataState: string): boolean {
    return this.get(nameOf({ ...place, coding: 'identity' }), dataState) !== undefined;
  }

  /** The answer in the coding of the place, made once; undefined when there is none of this state of the data. */
  async find(place: Place, dataState: string): Promise<KeptAnswer | undefined> {
    const coded = this.get(nameOf(place), dataState);
    if (coded || place.coding === 'identity') return coded;
    const plain = this.get(nameOf({ ...place, coding: 'identity' }), dataState);
    if (!plain || plain.body.length < LEAST) return plain;
    const name = nameOf(place);
    const key = `${name}\0${dataState}`;
    const coding = this.beingCoded.get(key) ?? this.code(name, place.coding, plain);
    this.beingCoded.set(key, coding);
    return coding.finally(() => this.beingCoded.delete(key));
  }

  private get(name: string, dataState: string): KeptAnswer | undefined {
    const kept = this.kept.get(name);
    return kept?.dataState === dataState ? kept : undefined;
  }

  private async code(name: string, coding: Exclude<Coding, 'identity'>, plain: KeptAnswer) {
    const body = await compress[coding](plain.body);
    const headers = [...withoutLength(plain.headers), 'Content-Encoding', coding];
    const coded = withLength(headers, { ...plain, body });
    this.kept.set(name, coded);
    return coded;
  }
}

function withLength(headers: readonly string[], answer: KeptAnswer): KeptAnswer {
  return { ...answer, headers: ['Content-Length', String(answer.body.length), ...headers] };
}

function withoutLength(headers: readonly string[]): readonly string[] {
  return headers.slice(2);
}

function nameOf({ question, reader, coding }: Place): string {
  return `${coding}\0${reader}\0${question}`;
}

function sizeOf({ dataState, headers, body }: KeptAnswer, name: string): number {
  const texts = headers.reduce((sum, text) => sum + text.length, name.length + dataState.length);
  return ENTRY + 2 * texts + body.length;
}
