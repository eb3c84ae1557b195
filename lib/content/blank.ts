/**
 * A blank drawing of a picture's own proportions, in its place while it is not there. `prose.css` knows the ones that stand
 * for good by `lost`.
 */
export function blankPicture(kind: 'lost' | 'later', width: string, height: string): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return `data:image/svg+xml;${kind},${encodeURIComponent(drawing)}`;
}
