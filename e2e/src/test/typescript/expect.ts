// What the dance holds answers to. The first that differs ends it.
import { FetchError, ResponseError } from './client';

// The parts of an error that the contract promises.
export interface Refusal {
  code: string;
  detail: string;
  message: string;
  requestId: string;
  violations?: Array<{ field?: string; resource?: string; available?: number }>;
}

export class Difference extends Error {}

export function expect(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) {
    throw new Difference(`${what}: ${b} was expected, and it is ${a}`);
  }
}

export function expectThat(what: string, holds: boolean, found?: unknown): void {
  if (!holds) {
    throw new Difference(found === undefined ? what : `${what}: ${JSON.stringify(found)}`);
  }
}

// Holds a call to be refused with a status and a code, and answers the error.
export async function refused(what: string, status: number, code: string, call: () => Promise<unknown>): Promise<Refusal> {
  let answer: unknown;
  try {
    answer = await call();
  } catch (failure) {
    if (!(failure instanceof ResponseError)) {
      throw failure;
    }
    const error: Refusal = await failure.response.json();
    expect(`${what}, the status (${error.detail})`, failure.response.status, status);
    expect(`${what}, the code`, error.code, code);
    expect(`${what}, the message`, error.message, error.detail);
    expectThat(`${what}, the request id`, error.requestId.length > 0);
    return error;
  }
  throw new Difference(`${what}: ${status} ${code} was expected, and it was answered: ${JSON.stringify(answer)}`);
}

// Names the call that failed, for a generated client says no more than that one did.
export async function told(failure: unknown): Promise<string> {
  if (failure instanceof ResponseError) {
    const body = await failure.response.text();
    return `${failure.response.url.replace(/\?.*/, '')} was refused: ${failure.response.status} ${body}`;
  }
  if (failure instanceof FetchError) {
    return `the gateway cannot be reached: ${failure.cause.cause ?? failure.cause}`;
  }
  return failure instanceof Difference ? failure.message : String((failure as Error).stack ?? failure);
}
