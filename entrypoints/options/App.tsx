import '../../components/parts/moreIcons.tsx';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Caps } from '../../components/parts/Keycap.tsx';
import { Toast } from '../../components/parts/Toast.tsx';
import { DiskFull } from '../../components/reading/DiskFull.tsx';
import { Revoked } from '../../components/reading/NeedsYou.tsx';
import { Troubled } from '../../components/reading/Troubled.tsx';
import { Copies } from '../../components/subscriptions/Copies.tsx';
import { CopyOffer } from '../../components/subscriptions/CopyOffer.tsx';
import { DropVeil } from '../../components/subscriptions/DropVeil.tsx';
import { Erase } from '../../components/subscriptions/Erase.tsx';
import { Everywhere } from '../../components/subscriptions/Everywhere.tsx';
import { FeedSheet } from '../../components/subscriptions/FeedSheet.tsx';
import { foldersOf } from '../../components/subscriptions/groups.ts';
import { ImportExport } from '../../components/subscriptions/ImportExport.tsx';
import { PendingNotices } from '../../components/subscriptions/PendingNotices.tsx';
import { ReadingSettings } from '../../components/subscriptions/ReadingSettings.tsx';
import { RefreshSettings } from '../../components/subscriptions/RefreshSettings.tsx';
import { SettingsNav } from '../../components/subscriptions/SettingsNav.tsx';
import { Subscriptions } from '../../components/subscriptions/Subscriptions.tsx';
import { useShortcuts } from '../../components/subscriptions/shortcuts.ts';
import { t } from '../../lib/i18n.ts';
import { keepOwnSites } from '../../lib/pages/everywhere.ts';
import { useOptions } from '../../lib/pages/options.ts';
import { feedIn } from '../../lib/pages/optionsRoute.ts';
import { useNewest } from '../../lib/pages/useNewest.ts';

const SECTIONS = [
  { id: 'subscriptions', text: t('options_subscriptions'), icon: 'feed' },
  { id: 'reading', text: t('options_reading'), icon: 'text' },
  { id: 'refreshing', text: t('options_refreshingTitle'), icon: 'clock' },
  { id: 'import', text: t('options_import'), icon: 'import' },
] as const;

const CAPS = { undo: ['Z'] };

/** The options page. */
export function App() {
  const options = useOptions();
  const { feeds, now, section, verbs } = options;
  const [openId, setOpenId] = useState(() => feedIn(location.hash));
  const open = section === 'subscriptions' ? feeds?.find((feed) => feed.id === openId) : undefined;

  const newest = useNewest(options.db, open?.id);

  const close = () => {
    document.querySelector<HTMLElement>(`[data-feed="${openId}"]`)?.focus();
    setOpenId(undefined);
  };
  /** The row goes with its feed: the focus moves to the one after it, or before. */
  const unsubscribe = (feedId: number) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-feed]')];
    const at = rows.findIndex((row) => row.dataset.feed === String(feedId));
    (rows[at + 1] ?? rows[at - 1])?.focus();
    setOpenId(undefined);
    verbs.onUnsubscribe(feedId);
  };
  useShortcuts({ z: verbs.onUndo, ...(open && { Escape: close }) });
  useLayoutEffect(() => {
    document.body.classList.toggle('has-sheet', open !== undefined);
  }, [open]);

  return (
    <Caps.Provider value={CAPS}>
      <SettingsNav sections={[...SECTIONS]} current={section} />
      <main class="sheet-main">
        {options.room.fullSince !== undefined && (
          <div class="notices">
            <DiskFull onAgain={options.room.again} />
          </div>
        )}
        <Main options={options} openId={open?.id} onOpen={(id) => (id === openId ? close() : setOpenId(id))} />
      </main>
      {open && feeds && (
        <FeedSheet
          feed={open}
          folders={foldersOf(feeds)}
          now={now}
          asksImages={options.settings?.images === 'ask'}
          newest={newest}
          onClose={close}
          {...verbs}
          onUnsubscribe={unsubscribe}
        />
      )}
      <Toast toast={options.toast} onUndo={verbs.onUndo} />
      {options.dropping && <DropVeil />}
    </Caps.Provider>
  );
}

interface MainProps {
  options: ReturnType<typeof useOptions>;
  openId: number | undefined;
  onOpen: (feedId: number) => void;
}

/** The section the address bar names, below the strips of subscriptions under way. */
function Main({ options, openId, onOpen }: MainProps) {
  const { feeds, pending, settings, files, verbs } = options;
  if (options.trouble) return <Troubled trouble={options.trouble} copies={options.copies} now={options.now} />;
  if (!feeds || !settings) return null;
  const revoked = feeds.filter(({ paused }) => paused === 'permission');
  switch (options.section) {
    case 'reading':
      return <ReadingSettings settings={settings} onChange={options.onSettings} onShare={options.onShare} />;
    case 'refreshing':
      return <RefreshSettings settings={settings} onChange={options.onSettings} />;
    case 'import':
      return (
        <>
          <PendingNotices pending={pending} {...options.pendingActs} />
          <ImportExport
            {...files.state}
            {...(options.progress && { progress: options.progress })}
            exportable={feeds.filter((feed) => feed.kind === 'feed').length}
            onFiles={files.take}
            onImport={files.begin}
            onCancel={files.cancel}
            onExport={options.onExport}
          />
          <div class="settings">
            <Copies copies={options.copies} now={options.now} />
            <Erase feeds={feeds.length} onErase={options.onErase} />
          </div>
        </>
      );
    case 'subscriptions':
      return (
        <>
          <PendingNotices pending={pending} {...options.pendingActs}>
            {revoked.length > 1 && <Revoked feeds={revoked} onGrant={verbs.onGrant} />}
            {options.everywhere && <Everywhere onKeepOwn={() => keepOwnSites(feeds)} />}
          </PendingNotices>
          <Subscriptions
            feeds={feeds}
            now={options.now}
            openId={openId}
            onOpen={onOpen}
            offer={<CopyOffer copies={options.copies} now={options.now} />}
            onSubscribe={options.onSubscribe}
            onGrant={verbs.onGrant}
            onMove={verbs.onMove}
            onRenameFolder={verbs.onRenameFolder}
          />
        </>
      );
  }
}
