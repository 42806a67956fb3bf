import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe-core finds wrong with a page by WCAG 2.2 A and AA and its own best practices, a line each: rule, element, why; or with its colours alone. */
export async function faultsOf(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // By the protocol, since the desk's content policy lets no page run a script that is not the desk's.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: `window.axe || (() => { ${axe.source} })()` })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(rules === 'all' ? TAGS : ['color-contrast'])} }).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, any, all, none }) =>
        id + ': ' + html.slice(0, 200) + ' (' + ([...any, ...all, ...none][0]?.message ?? help) + ')')))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as string[]
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
