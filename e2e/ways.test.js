// Ways through the book: the headings of a page, and the next page.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, PAGES, launch, open, reader, serve, serveWith, visit } from './book.js';
import { leadsOn, listsHeadings } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);

test('Each page ends with the titles of its neighbours, also without JavaScript', async () => {
    const page = await reader(browser, { javaScriptEnabled: false });
    const titles = {};
    for (const path of PAGES) {
        await open(page, site, path);
        titles[path] = await page.locator('main h1').first().textContent();
    }
    for (const path of PAGES) {
        await leadsOn(await open(page, site, path), PAGES);
        const next = PAGES[PAGES.indexOf(path) + 1];
        if (next) {
            await page.locator('nav.turn a[rel=next]').click();
            await page.waitForURL(site.url + next);
            assert.ok(titles[next], next);
        }
    }
});

test('A page with more than three headings lists them, and each leads to it', async () => {
    const page = await reader(browser);
    for (const path of PAGES) {
        await listsHeadings(await open(page, site, path));
    }
});

/** Before the first heading of the start page stands one screen: what the book is, a pair to play, and the ways in. */
async function fitsOneScreen(seen) {
    const { page } = seen;
    const parts = await page.locator('main > :is(p, .pair, ul)').evaluateAll(all => all
        .filter(part => part.compareDocumentPosition(document.querySelector('main h2')) & Node.DOCUMENT_POSITION_FOLLOWING)
        .map(part => [part.tagName, part.getBoundingClientRect().bottom]));
    assert.deepEqual(parts.map(([tag]) => tag), ['P', 'DIV', 'P', 'UL']);
    const [, last] = parts.at(-1);
    const { height } = page.viewportSize();
    assert.ok(last <= height, `the ways in end at ${last} of ${height} pixels`);
}

test('The start page is one screen, on a telephone, too', async () => {
    for (const [width, height] of [[1280, 800], [390, 844]]) {
        const { page, close } = await visit(browser, site, 'introduction.html', { width });
        await page.setViewportSize({ width, height });
        await fitsOneScreen({ page });
        await close();
    }
    const shown = await serveWith(['theme/pages.css', '@media (max-width: 620px) {\n  main:has(.pair)', '@media (max-width: 6px) {\n  main:has(.pair)']);
    const { page, close } = await visit(browser, shown, 'introduction.html', { width: 390 });
    await page.setViewportSize({ width: 390, height: 844 });
    await assert.rejects(() => fitsOneScreen({ page }), /the ways in end at/);
    await close();
});
