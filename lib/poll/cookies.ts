import { browser } from 'wxt/browser';

const RULE = 1;
const TYPES = ['image', 'media', 'xmlhttprequest', 'sub_frame', 'other'] as const;

/**
 * Takes cookies off everything Courant itself asks for: pictures in an extension page would else carry those of every
 * granted site. Authorization stays, feeds with a password need it. A dynamic rule, so that it holds before we run; it is
 * renewed at every start, so that an update of Courant changes it too.
 */
export async function stripCookies(): Promise<void> {
  // Firefox takes the host of its own addresses, not the extension's id.
  const self = new URL(browser.runtime.getURL('/')).host;
  const known = await browser.declarativeNetRequest.getDynamicRules();
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: known.map((rule) => rule.id),
    addRules: [
      {
        id: RULE,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'cookie', operation: 'remove' }],
          responseHeaders: [{ header: 'set-cookie', operation: 'remove' }],
        },
        condition: { initiatorDomains: [self], resourceTypes: [...TYPES] },
      },
    ],
  });
}
