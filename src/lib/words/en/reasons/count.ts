/** Reasons that speak of counts. */
export const count = {};
