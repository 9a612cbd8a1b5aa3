interface ImportMetaEnv {
  /** Origin of the server when the client is served apart from it. */
  readonly VITE_API_URL?: string;
}
