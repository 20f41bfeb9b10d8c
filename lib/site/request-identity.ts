/**
 * Stands for the address that a request came from: 16 characters, keyed anew at every start, so that it serves
 * for limits and is no personal data. The front door sets it; what a client sends under this name is dropped.
 */
export const CLIENT_HEADER = 'x-reader-client';

/** The id under which the lines of a request stand in the log; also a header of every answer. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** The one cookie there is, of staff at the desk alone: the front door takes every other away. */
export const DESK_COOKIE = 'reader-desk';

/** Whether a path inside the site belongs to the desk. */
export const isAtDesk = (path: string) => /^\/desk(\/|$)/.test(path);
