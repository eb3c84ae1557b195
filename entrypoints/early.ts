import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawEarly } from '../lib/pages/early.ts';

/** Loaded by the popup before it is painted first, so as small as can be. */
export default defineUnlistedScript(drawEarly);
