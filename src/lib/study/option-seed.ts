/** Options are drawn from this seed together with card and repetition; one seed for all, so that devices agree. */
export const OPTION_SEED = 'factdeck';
