// What a reader does without a mouse.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, PAGES, figures, launch, listing, open, reader, serve, visit } from './book.js';
import { escapeClosesTheSidebar, keepsThePage, reachesCopy, skips } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);

test('Arrow keys turn no page while they move something else', async () => {
    for (const [path, width] of [['await.html', 390], ['callbacks.html', 390], ['await.html', 1280]]) {
        const seen = await visit(browser, site, path, { width });
        await keepsThePage(seen);
        await seen.close();
    }
});

test('The button that copies is reached with Tab, and copies', async () => {
    const seen = await visit(browser, site, 'await.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await reachesCopy(seen);
    await seen.close();
});

test('Escape closes the sidebar where it covers the page', async () => {
    const seen = await visit(browser, site, 'await.html', { width: 390 });
    await escapeClosesTheSidebar(seen);
    await seen.close();
});

test('The first stop of Tab leads over the menu to the text', async () => {
    const seen = await visit(browser, site, 'await.html');
    await skips(seen);
    await seen.close();
});

test('Each button that runs or copies says of which program', async () => {
    const page = await reader(browser);
    for (const path of PAGES) {
        await open(page, site, path);
        for (const name of await figures(page)) {
            for (const [kind, word] of [['.run', 'Run'], ['> pre .clip-button', 'Copy']]) {
                const named = await page.locator(`#${name} .program ${kind}`).evaluateAll(all =>
                    all.map(button => button.getAttribute('aria-label')));
                const { rust, python } = listing(name);
                const files = kind === '.run' ? [rust] : [rust, python].filter(Boolean);
                if (named.length > 0) {
                    assert.deepEqual(named, files.map(({ download }) => `${word} ${download}`), name);
                }
            }
        }
    }
});
