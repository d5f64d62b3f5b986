// Ways through the book: the headings of a page, and the next page.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, PAGES, launch, open, reader, serve } from './book.js';
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
