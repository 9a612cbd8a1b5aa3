/** How connections are kept from being read on their way. */
export type TlsMode = 'off' | 'require' | 'verify-full';

/** Whether sales are kept in one table, or in one for each month. */
export type Partitions = 'none' | 'month';

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
  /** How sales are to be kept; as they are when left out. What holds sales stays as it is. */
  partitions?: Partitions;
}
