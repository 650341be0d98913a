/** How long a headline is, in characters: shorter ones say nothing, longer ones no feed and no address takes. */
export const HEADLINE = { min: 10, max: 255 };
