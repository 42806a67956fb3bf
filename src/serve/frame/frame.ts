import { type Content, type Html, html, ownMarkup } from '../html.ts'
import { sideViews } from '../views/side-views.ts'
import type { Visit } from '../visit.ts'
import { asOfForm, asOfMenu, onSameDay } from './as-of.ts'
import { SCREENS, type ScreenName, screenTitle } from './screens.ts'

/** A screen's part of a page. */
export interface Page {
  readonly screen: ScreenName
  /** What the page is about; the screen's name when it is left out. */
  readonly title?: string
  readonly main: Html
  /** Modules and style sheets that this page needs besides those of all pages: `map.js`. */
  readonly modules?: readonly string[]
  readonly styles?: readonly string[]
  /** A class of the page's body, where its layout differs: `wide` gives the whole width, `card` nothing but the item. */
  readonly layout?: 'text' | 'wide' | 'card'
}

const DOCTYPE = ownMarkup('<!doctype html>')

/** A whole page: the frame with a screen in it. */
export function framed(visit: Visit, page: Page): Html {
  return visit.isGuest ? guestFrame(visit, page) : wholeFrame(visit, page)
}

function wholeFrame(visit: Visit, { screen, title, main, modules = [], styles = [], layout = 'text' }: Page): Html {
  const { say, assets, settings } = visit
  const name = title ?? say(screenTitle(screen))
  return html`${DOCTYPE}
<html lang="${say.language.tag}" dir="${say.language.dir}" data-theme="${settings.theme}"${settings.contrast === 'more' && ownMarkup(' data-contrast="more"')} data-keys="${settings.keys ? 'on' : 'off'}">
<head>
<meta charset="utf-8">
<title>${say('frame.title', { screen: name })}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="form-token" content="${visit.formToken}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.address('desk.css')}">
${styles.map((style) => html`<link rel="stylesheet" href="${assets.address(style)}">`)}
<script type="module" src="${assets.address('main.js')}"></script>
${modules.map((module) => html`<script type="module" src="${assets.address(module)}"></script>`)}
</head>
<body class="screen-${screen} layout-${layout}">
<a class="skip" href="#page">${say('frame.skip')}</a>
${topBar(visit, screen)}
<div class="frame">
<nav class="side" aria-label="${say('frame.screens')}">${screenList(visit, screen)}${sideViews(visit)}</nav>
<main id="page" tabindex="-1">${main}</main>
</div>
<div id="live" class="live" role="status" aria-live="polite" data-show="${say('frame.reload')}" data-loading="${say('frame.loading')}"></div>
</body>
</html>
`
}

/** The frame around what was shared: no screens, no search, no scripts. */
function guestFrame({ say, assets, settings }: Visit, { screen, title, main, layout = 'text' }: Page): Html {
  return html`${DOCTYPE}
<html lang="${say.language.tag}" dir="${say.language.dir}" data-theme="${settings.theme}"${settings.contrast === 'more' && ownMarkup(' data-contrast="more"')}>
<head>
<meta charset="utf-8">
<title>${say('frame.title', { screen: title ?? say(screenTitle(screen)) })}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.address('desk.css')}">
</head>
<body class="guest layout-${layout}">
<header class="top"><p class="brand">${LOGO}<span>${say('frame.name')}</span></p></header>
<main id="page">${main}</main>
</body>
</html>
`
}

function topBar(visit: Visit, screen: ScreenName): Html {
  const { say, url } = visit
  const words = screen === 'search' ? (url.searchParams.get('q') ?? '') : ''
  return html`<header class="top">
<details class="menu"><summary>${say('frame.menu')}</summary><nav aria-label="${say('frame.menu')}">${screenList(visit, screen)}
<ul class="screens"><li><a href="${onSameDay('/brief', url)}"${current(screen === 'brief')}>${say('frame.brief')}</a></li></ul>${asOfForm(visit)}${sideViews(visit)}</nav></details>
<a class="brand" href="/">${LOGO}<span>${say('frame.name')}</span></a>
<form class="find" role="search" action="/search"><label class="hidden" for="find">${say('frame.search')}</label>
<input id="find" name="q" type="search" value="${words}" placeholder="${say('frame.searchPlaceholder')}" autocomplete="off"><kbd aria-hidden="true">/</kbd></form>
${asOfMenu(visit)}
<a class="top-link" href="${onSameDay('/brief', url)}"${current(screen === 'brief')}>${say('frame.brief')}</a>
<a class="top-link" href="/help"${current(screen === 'help')}>${say('frame.help')} <kbd aria-hidden="true">?</kbd></a>
</header>`
}

function screenList({ say, url }: Visit, screen: ScreenName): Html {
  return html`<ul class="screens">${SCREENS.map(
    ({ name, path, key }) =>
      html`<li data-go="${path}"><a href="${onSameDay(path, url)}"${current(name === screen)}>${say(screenTitle(name))}<kbd aria-hidden="true">g ${key}</kbd></a></li>`,
  )}</ul>`
}

/** Two quotation marks, one of them filled: who said so is part of the fact. */
const LOGO = ownMarkup(
  '<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 17V11a6 6 0 0 1 5-6v3a3 3 0 0 0-2 3h3v6z"/><path class="open" d="M14 17V11a6 6 0 0 1 5-6v3a3 3 0 0 0-2 3h3v6z"/></svg>',
)

function current(is: boolean): Content {
  return is ? ownMarkup(' aria-current="page"') : null
}
