// Search: what it finds, in which order, and how its results look and lead on.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, THEMES, launch, open, reader, serve, visit } from './book.js';
import { accessible, showsItsHit } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);

/** Searches, and gives the hits, the best first. */
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

test('Results can be read in every theme, and the theme menu beside them', async () => {
    for (const theme of THEMES) {
        const page = await reader(browser, { theme });
        const seen = await open(page, site, 'next.html');
        await search(page, 'to_thread');
        await accessible(seen);
        await page.locator('#mdbook-theme-toggle').click();
        await accessible(seen);
        await page.context().close();
    }
});
