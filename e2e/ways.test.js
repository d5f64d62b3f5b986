// Ways through the book: the headings of a page, the next page, and search.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, PAGES, launch, open, reader, serve, visit } from './book.js';
import { leadsOn, listsHeadings, showsItsHit } from './checks.js';

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

/** Searches, and gives the pages of the hits, the best first. */
async function search(page, words) {
    await page.locator('#mdbook-search-toggle').click();
    await page.locator('#mdbook-searchbar').pressSequentially(words);
    await page.locator('#mdbook-searchresults-header', { hasText: `'${words}'` }).waitFor();
    return page.locator('#mdbook-searchresults li > a').evaluateAll(all => all.map(link => ({
        url: link.getAttribute('href'), title: link.textContent,
    })));
}

test('Search finds names, alone and as parts of others', async () => {
    for (const words of ['to_thread', 'timeout', 'create_task', 'Queue', 'thread', 'asyncio.to_thread', 'spawn_bl']) {
        const { page, close } = await visit(browser, site, 'introduction.html');
        const found = await search(page, words);
        assert.ok(found.length > 0, `${words} is found`);
        await close();
    }
    const { page, close } = await visit(browser, site, 'introduction.html');
    assert.deepEqual(await search(page, 'zebra'), []);
    await close();
});

test('A page whose heading has the word comes first', async () => {
    for (const [word, title] of [['callbacks', /callbacks/i], ['parallel', /parallel/i], ['compiler', /compiler/i]]) {
        const { page, close } = await visit(browser, site, 'introduction.html');
        const [first, ...others] = await search(page, word);
        assert.ok(others.length > 0, `${word} is in several places`);
        assert.match(first.title, title, word);
        await close();
    }
});

test('A hit in a hidden tab opens the tab, and is seen', async () => {
    const { page, close } = await visit(browser, site, 'introduction.html');
    const found = await search(page, 'create_task');
    const languages = new Set();
    for (const { url } of found) {
        // From another page, or the browser would only move to another heading.
        await page.goto(`${site.url}introduction.html`);
        await page.evaluate(() => localStorage.setItem('listing-language', 'rust'));
        await page.goto(site.url + url);
        languages.add(await showsItsHit({ page }));
    }
    assert.ok(languages.has('python'), 'one of the hits is in a tab that was hidden');
    await close();
});
