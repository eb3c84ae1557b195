import '../../components/ui.css';
import '../../components/list.css';
import '../../components/article.css';
import '../../components/reader.css';
import { Boundary } from '../../components/reading/Boundary.tsx';
import { Reader } from '../../components/reading/Reader.tsx';
import { start } from '../../lib/pages/start.ts';
import { sentenceFor } from '../../lib/pages/useFailures.ts';
import { useReader } from '../../lib/pages/useReader.ts';

const SidePanel = () => <Reader reader={useReader('panel')} />;

start(
  <Boundary say={sentenceFor}>
    <SidePanel />
  </Boundary>,
);
