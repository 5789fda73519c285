/**
 * One white pixel: what a program that cannot draw SVG (Word before 2016) shows in the place of the picture.
 * The table beside every figure holds the same facts.
 */
export const blankPng = (): Uint8Array => Uint8Array.from(atob(whitePixel), (character) => character.charCodeAt(0))

const whitePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTIEdAAAAABJRU5ErkJggg=='
