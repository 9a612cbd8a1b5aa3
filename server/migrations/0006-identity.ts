import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';

/**
 * Who may ask: people, their sessions, invitations, the link of the first start, keys; and who did what.
 * Instants are ms since 1970 UTC. Of every secret there is a hash alone.
 */
export class Identity1760000000006 implements MigrationInterface {
  readonly name = 'Identity1760000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { key, id } = DEFINITIONS[runner.connection.options.type as 'sqlite' | 'postgres'];
    const statements = [
      `create table people (
         person_key ${key},
         person_id ${id} not null unique,
         email ${id} not null unique,
         name text not null,
         role text,
         password_hash text,
         oidc_issuer ${id},
         oidc_subject ${id},
         created_at bigint not null,
         signed_in_at bigint,
         unique (oidc_issuer, oidc_subject))`,
      `create table sign_in_sessions (
         session_key ${key},
         session_id ${id} not null unique,
         secret_hash ${id} not null unique,
         person_key integer not null,
         created_at bigint not null,
         seen_at bigint not null,
         address text,
         user_agent text)`,
      'create index sign_in_sessions_person on sign_in_sessions (person_key)',
      `create table invitations (
         invitation_key ${key},
         invitation_id ${id} not null unique,
         secret_hash ${id} not null unique,
         email ${id} not null unique,
         role text,
         created_at bigint not null,
         expires_at bigint not null)`,
      `create table setup_links (secret_hash ${id} primary key, expires_at bigint not null)`,
      `create table api_keys (
         api_key_key ${key},
         api_key_id ${id} not null unique,
         name text not null,
         scopes text not null,
         secret_hash ${id} not null,
         former_hash ${id},
         former_until bigint,
         created_at bigint not null,
         issued_at bigint not null,
         expires_at bigint not null,
         used_at bigint,
         revoked_at bigint)`,
      `create table audit_log (
         entry_key ${key},
         at bigint not null,
         kind text not null,
         actor text not null,
         person_id ${id},
         subject text,
         detail text,
         address text)`,
      'create index audit_log_kind on audit_log (kind, entry_key)',
      'create index audit_log_person on audit_log (person_id, entry_key)',
      // rows of one's own in a demo database make it one's own
      `update settings set value = 'false'
       where name = 'demo' and exists (select 1 from loads where source <> 'demo business')`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'audit_log',
      'api_keys',
      'setup_links',
      'invitations',
      'sign_in_sessions',
      'people',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
