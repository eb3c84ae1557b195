/** Until a download has surely begun its file must stand, in milliseconds. */
const STANDS = 60_000;

/** Hands the person a file. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), STANDS);
}
