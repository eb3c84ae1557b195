/** The sentences between which every payload stands; both must be seen whatever stands between them. */
export const FIRST = 'The ferry left the eastern quay before the fog came down.';
export const LAST = 'By noon the harbour bell could be heard from the hill again.';

export const between = (html: string): string => `<p>${FIRST}</p>${html}<p>${LAST}</p>`;
