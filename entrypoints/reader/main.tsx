import '../../components/ui.css';
import '../../components/list.css';
import '../../components/article.css';
import '../../components/reader.css';
import { Boundary } from '../../components/reading/Boundary.tsx';
import { Reader } from '../../components/reading/Reader.tsx';
import { Sidebar } from '../../components/reading/Sidebar.tsx';
import { start } from '../../lib/pages/start.ts';
import { sentenceFor } from '../../lib/pages/useFailures.ts';
import { useReader } from '../../lib/pages/useReader.ts';

const Tab = () => <Reader reader={useReader('reader')} Column={Sidebar} />;

start(
  <Boundary say={sentenceFor}>
    <Tab />
  </Boundary>,
);
