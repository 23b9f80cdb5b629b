// Who takes part in a run, and the names of its own: a run leaves names behind.
import { Api } from './api';

declare const process: { env: Record<string, string | undefined> };

export const basePath = process.env.CUSTOMERS_URL!;
export const orgId = process.env.CUSTOMERS_ORG_ID!;
export const master = new Api({ basePath, accessToken: process.env.CUSTOMERS_TOKEN! });
export const nobody = new Api({ basePath });
export const run = Date.now().toString(36);
export const password = `correct horse ${run}`;
export const email = `ann.${run}@example.com`;
export const unknownId = '00000000-0000-4000-8000-000000000000';

export function session(cookie: string, more: Record<string, string> = {}): Api {
  return new Api({ basePath, headers: { Cookie: cookie, ...more } });
}
