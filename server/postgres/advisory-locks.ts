/** What servers on one PostgreSQL wait for, by what they do. */
export const LOCKS = {
  records: 7_201_633,
  identity: 7_201_634,
  migrations: 7_201_635,
  fitting: 7_201_636,
} as const;
