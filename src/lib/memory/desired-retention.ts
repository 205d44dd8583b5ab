/** Chance of recall at which a card is asked again when nothing else is chosen. */
export const DESIRED_RETENTION = 0.9;
