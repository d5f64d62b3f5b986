// Every page that the table of contents lists, in each theme, width and language.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';

import { BOOK, PAGES, PICTURES, figures, launch, listing, open, reader, serve, settle, visit } from './book.js';
import { accessible, besideEachOther, everythingStands, light, ownIsLight, weigh, whole } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);
rmSync(PICTURES, { recursive: true, force: true });

// By page, how much of the window moved at most while the page loaded.
const shifts = {};

// Each two of theme, width and language meet. What axe-core finds does not hang on the language, but on the theme and the
// width: it looks at each page in two of the four ways, and themes.test.js has its colours in all themes.
const WAYS = [
    { theme: 'light', colorScheme: 'light', width: 1280, language: 'rust', axe: true },
    { theme: 'light', colorScheme: 'light', width: 390, language: 'python' },
    { theme: 'navy', colorScheme: 'dark', width: 1280, language: 'python' },
    { theme: 'navy', colorScheme: 'dark', width: 390, language: 'rust', axe: true },
    // Wide enough for both programs, which are shown to who has not chosen.
    { theme: 'light', colorScheme: 'light', width: 1920, axe: true },
];

// In each group one page after the other, in the same tab: a new one costs more than all the checks.
describe('Every page', { concurrency: 3 }, () => {
    for (const { theme, axe, ...way } of WAYS) {
        describe(`${theme}, ${way.width} px, ${way.language ?? 'both'}`, { concurrency: 1 }, () => {
            const reading = reader(browser, { ...way, late: true });
            for (const path of PAGES) {
                it(path, async () => examine(await reading, path, { theme, axe, ...way }));
            }
        });
    }
    describe('without JavaScript', { concurrency: 1 }, () => {
        const reading = reader(browser, { javaScriptEnabled: false });
        for (const path of PAGES) {
            it(path, async () => everythingStands(await open(await reading, site, path)));
        }
    });
});

async function examine(page, path, { theme, width, language, axe }) {
    const seen = await open(page, site, path);
    await settle(seen);
    shifts[path] = Math.max(shifts[path] ?? 0, seen.moved);
    assert.ok(await page.locator(`html.${theme}`).count(), `the theme is ${theme}`);
    if (width === 390) {
        // Then the figures are checked in the middle of a recording.
        for (const range of await page.locator('.play input').all()) {
            await range.fill('2');
        }
    }
    await whole(seen, axe ? [accessible] : []);
    if (width >= 1280) {
        await besideEachOther(seen);
    }
    if (language !== 'python') {
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
            await ownIsLight(seen);
        }
    }
    console.table(table);
    assert.ok('await.html' in table, 'the page with the limit is there');
});
