/** What one thread tells another of an error: all that says in one line what went wrong. */
export interface CarriedError {
  readonly message: string;
  readonly code?: string;
  readonly path?: string;
  readonly syscall?: string;
}

/** An error as it is sent. */
export function carry(error: unknown): CarriedError {
  const { message, code, path, syscall } = error as NodeJS.ErrnoException;
  return { message, ...(code && { code }), ...(path && { path }), ...(syscall && { syscall }) };
}

/** The error that was sent. */
export function carried(error: CarriedError): Error {
  return Object.assign(new Error(error.message), error);
}
