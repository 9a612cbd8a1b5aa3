/** A backup cannot be written, read or restored. The message says which and why. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
