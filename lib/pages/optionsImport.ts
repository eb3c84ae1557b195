import { useState } from 'preact/hooks';
import { addToArchive } from '../archive.ts';
import { writeOpml } from '../feed/opml.ts';
import { t } from '../i18n.ts';
import type { Feed, FeedError } from '../model.ts';
import type { ParsedArticle } from '../parsed.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as subscriptions from '../subscriptions.ts';
import { download } from './download.ts';
import { ofStorage } from './failures.ts';
import { type FileFound, readFiles } from './optionsFiles.ts';
import { type Preview, previewOf } from './optionsPreview.ts';

export type Trouble = Extract<FileFound, { trouble: unknown }>;

/** Where an import stands; every part is there only once it is known. */
export interface ImportState {
  reading: boolean;
  preview?: Preview;
  /** When the import began, epoch ms: its progress is counted from there. */
  since?: number;
  report?: subscriptions.ImportReport;
  archived?: { added: number; already: number };
  troubles: Trouble[];
  /** Why nothing could be kept. */
  failed?: FeedError;
}

const NOTHING: ImportState = { reading: false, troubles: [] };

/** A database that takes nothing in is the one thing that can go wrong here; the person is told which way. */
function refusal(error: unknown): { failed: FeedError } {
  console.error(error);
  return { failed: ofStorage(error) };
}

/** Files in, a preview and a report out. `take` and `begin` are what the page does with files and the Import button. */
export function useImport(db: Database | undefined, shown: Feed[], rsshub = '') {
  const [state, setState] = useState<ImportState>(NOTHING);

  const take = async (files: readonly File[]) => {
    if (!db || files.length === 0) return;
    setState({ ...NOTHING, reading: true });
    const found = await readFiles(files);
    const listed = found.flatMap((file) => ('feeds' in file ? file.feeds : []));
    const articles = found.flatMap((file) => ('article' in file ? [file.article] : []));
    setState({
      reading: false,
      troubles: found.filter((file) => 'trouble' in file),
      ...(found.some((file) => 'feeds' in file) && { preview: previewOf(listed, shown, rsshub) }),
      ...(articles.length > 0 && (await archive(db, articles))),
    });
  };

  /** Within the click, nothing awaited before: the browser asks for all sites at once. */
  const begin = () => {
    const { preview } = state;
    if (!db || !preview) return;
    const since = Date.now();
    const { done } = subscriptions.importFeeds(db, preview.feeds, rsshub);
    const { preview: _, ...rest } = state;
    setState({ ...rest, since });
    done.then((report) => ({ report }), refusal).then((outcome) => setState((now) => ({ ...now, ...outcome })));
  };

  return { state, take, begin, cancel: () => setState(NOTHING) };
}

const archive = (db: Database, articles: ParsedArticle[]): Promise<Pick<ImportState, 'archived' | 'failed'>> =>
  addToArchive(db, t('options_archive'), articles, Date.now()).then((archived) => ({ archived }), refusal);

/** Downloads all subscriptions as an OPML file: those there are, as a page may still be about to show what has just come. */
export async function exportFeeds(db: Database, now: number): Promise<void> {
  const rows = (await feeds.all(db))
    .filter((feed) => feed.kind === 'feed')
    .map(({ url, title, name, siteUrl, folder }) => ({
      url,
      title: name ?? title,
      folder,
      ...(siteUrl && { siteUrl }),
    }));
  const name = `courant-${new Date(now).toISOString().slice(0, 10)}.opml`;
  download(name, 'text/x-opml', writeOpml(rows, t('options_exportTitle'), now));
}
