/** Of the square share icon, in px; chat programs leave out pictures below 300. */
export const ICON_SIZE = 400;
