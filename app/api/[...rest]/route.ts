const absent = () => Response.json({ error: 'not found' }, { status: 404 });

/** Programs ask below `/api`: what is not there is said in JSON. */
export const GET = absent;
export const POST = absent;
