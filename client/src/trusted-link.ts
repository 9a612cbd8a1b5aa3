import type { DocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getMainDefinition } from '@apollo/client/utilities';
import { DOCUMENT_HASHES } from './generated/document-hashes.js';

const hashOf = (document: DocumentNode): string =>
  DOCUMENT_HASHES[getMainDefinition(document).name?.value ?? ''] ?? '';

/**
 * Sends the hash of an operation in place of its text, by which the server knows it. One that does not, such as an older
 * one beside the one that the page came from, is sent the text.
 */
export const trustedLink = () => new PersistedQueryLink({ generateHash: hashOf });
