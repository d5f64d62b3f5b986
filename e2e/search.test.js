// Search: what it finds, in which order, and how its results look and lead on.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, THEMES, launch, open, reader, serve, serveWith, visit } from './book.js';
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

async function findsNames(shown) {
    for (const words of ['to_thread', 'timeout', 'create_task', 'Queue', 'secs', 'threadsafe', 'asyncio.to_thread', 'spawn_bl']) {
        const { page, close } = await visit(browser, shown, 'introduction.html');
        const found = await search(page, words);
        assert.ok(found.length > 0, `${words} is found`);
        await close();
    }
    const { page, close } = await visit(browser, shown, 'introduction.html');
    assert.deepEqual(await search(page, 'zebra'), []);
    await close();
}

async function putsHeadingsFirst(shown) {
    for (const word of ['callbacks', 'parallel', 'compiler', 'thread']) {
        const { page, close } = await visit(browser, shown, 'introduction.html');
        const found = (await search(page, word)).map(({ title }) => title.split('»').at(-1).toLowerCase().includes(word));
        assert.ok(found.includes(true) && found.includes(false), `${word} is in headings and in texts`);
        assert.ok(found.lastIndexOf(true) < found.indexOf(false), `a heading with ${word} comes before the texts: ${found}`);
        await close();
    }
}

test('Search finds names, alone and as parts of others', () => findsNames(site));

test('A page whose heading has the word comes first', () => putsHeadingsFirst(site));

test('A search that knows no names, or no headings, is found', async () => {
    for (const [check, says, from, to] of [
        [findsNames, /threadsafe is found/, 'window.elasticlunr.Index.load =', 'window.nobody ='],
        [findsNames, /secs is found/, "...word.split('_')", ''],
        [putsHeadingsFirst, /comes before/, '.sort((one, other) => other.score - one.score)', ''],
    ]) {
        const shown = await serveWith(['theme/pages.js', from, to]);
        await assert.rejects(async () => check(shown), error => {
            assert.equal(error.code, 'ERR_ASSERTION', error);
            assert.match(error.message, says);
            return true;
        });
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

test('An address that leads nowhere gets a page that looks for its words', async () => {
    const { page, close } = await visit(browser, site, 'channel/to_thread.html');
    assert.match(await page.title(), /^Page not found/);
    await page.locator('#mdbook-searchresults-header', { hasText: "'to_thread'" }).waitFor();
    await page.locator('#mdbook-searchresults li > a').first().click();
    await page.waitForURL(/[a-z]\.html\?highlight=to_thread/);
    assert.ok(await page.locator('main mark').count() > 0, 'the hit is shown');
    // The start can be gone to, also from a folder that is not there.
    await page.goto(`${site.url}more/`);
    await page.locator('main').getByRole('link', { name: 'the start' }).click();
    await page.waitForURL(`${site.url}introduction.html`);
    await close();
});
