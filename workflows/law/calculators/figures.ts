/** How counted things stand in a working: halves of a month and hundredths of an hour as numbers people read. */

/** 17 halves are `8.5`. */
export const halvesText = (halves: number): string => String(halves / 2)

/** 2175 hundredths are `21.75`, 250 are `2.5`. */
export const hundredthsText = (hundredths: number): string => String(hundredths / 100)
