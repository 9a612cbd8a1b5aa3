import { getOperationAST, parse } from 'graphql';
import { dashboardDocuments } from '../../server/http/trusted-documents.js';

/** The hash of every operation of the dashboard, by its name: what the browser sends in place of the text. */
export function pageHashes(): ReadonlyMap<string, string> {
  const named = [...dashboardDocuments()].map(
    ([hash, text]) => [getOperationAST(parse(text))!.name!.value, hash] as const,
  );
  return new Map(named);
}
