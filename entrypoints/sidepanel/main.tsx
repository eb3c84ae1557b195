import '../../components/theme.css';
import '../../components/ui.css';
import '../../components/list.css';
import '../../components/article.css';
import '../../components/reader.css';
import { Boundary } from '../../components/reading/Boundary.tsx';
import { Reader } from '../../components/reading/Reader.tsx';
import { sentenceOf } from '../../lib/pages/failures.ts';
import { start } from '../../lib/pages/start.ts';
import { useReader } from '../../lib/pages/useReader.ts';

const SidePanel = () => <Reader {...useReader('panel')} />;

start(
  <Boundary say={sentenceOf}>
    <SidePanel />
  </Boundary>,
);
