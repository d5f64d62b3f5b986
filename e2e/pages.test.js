// Every page that the table of contents lists, in each theme, width and language.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';

import { BOOK, PAGES, PICTURES, figures, launch, listing, open, reader, serve, settle, visit } from './book.js';
import { everythingStands, figuresAreLight, light, weigh, whole } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);
rmSync(PICTURES, { recursive: true, force: true });

// By page, how much of the window moved at most while the page loaded.
const shifts = {};

// In each group one page after the other, in the same tab: a new one costs more than all the checks.
describe('Every page', { concurrency: 3 }, () => {
    for (const [colorScheme, theme] of [['light', 'light'], ['dark', 'navy']]) {
        for (const width of [1280, 390]) {
            for (const language of ['rust', 'python']) {
                describe(`${theme}, ${width} px, ${language}`, { concurrency: 1 }, () => {
                    const reading = reader(browser, { colorScheme, width, language, late: true });
                    for (const path of PAGES) {
                        it(path, async () => examine(await reading, path, { theme, width, language }));
                    }
                });
            }
        }
    }
    describe('without JavaScript', { concurrency: 1 }, () => {
        const reading = reader(browser, { javaScriptEnabled: false });
        for (const path of PAGES) {
            it(path, async () => everythingStands(await open(await reading, site, path)));
        }
    });
});

async function examine(page, path, { theme, width, language }) {
    const seen = await open(page, site, path);
    await settle(seen);
    shifts[path] = Math.max(shifts[path] ?? 0, seen.moved);
    assert.ok(await page.locator(`html.${theme}`).count(), `the theme is ${theme}`);
    if (language === 'python') {
        // Then the figures are checked in the middle of a recording.
        for (const range of await page.locator('.play input').all()) {
            await range.fill('2');
        }
    }
    await whole(seen);
    if (language === 'rust') {
        const picture = `${path.replace('.html', '')}-${theme}-${width}.png`;
        await page.screenshot({ path: join(PICTURES, picture), fullPage: true });
    }
    if (theme === 'light' && width === 1280) {
        await page.emulateMedia({ media: 'print' });
        await everythingStands(seen);
        await page.emulateMedia({ media: null });
    }
}

test('Every figure shows its listing, in both languages if it runs', async () => {
    const page = await reader(browser);
    for (const path of PAGES) {
        await open(page, site, path);
        for (const name of await figures(page)) {
            const expected = listing(name).python ? 2 : 1;
            assert.equal(await page.locator(`#${name} .program`).count(), expected, name);
        }
    }
});

test('Page weight and layout shift', async () => {
    const table = {};
    const page = await reader(browser);
    for (const path of PAGES) {
        const seen = await open(page, site, path);
        table[path] = { ...weigh(seen), 'layout shift': shifts[path]?.toFixed(4) };
        await light(seen);
        if (path === 'await.html') {
            await figuresAreLight(seen);
        }
    }
    console.table(table);
    assert.ok('await.html' in table, 'the page with the limit is there');
});
