/** How connections are kept from being read on their way. */
export type TlsMode = 'off' | 'require' | 'verify-full';

/** Where a PostgreSQL is and how it is used. */
export interface PostgresSettings {
  url: string;
  /** Connections that read, of the primary and of the replica each; 10 when left out. */
  pool?: number;
  /** A standby that reads may go to. */
  replicaUrl?: string | undefined;
  /** As `sslmode` of the address says when left out. */
  tls?: TlsMode | undefined;
  /** A file of the authorities whose certificates are taken, in PEM; those of Node when left out. */
  caFile?: string | undefined;
}
