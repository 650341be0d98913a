/** The one stylesheet of the public site, inside every page. Logical properties only, so that Arabic needs no second one. */
export const SITE_STYLE = `
:root { color-scheme: light dark; }
`;
