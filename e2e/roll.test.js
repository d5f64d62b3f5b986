// Rolling again: what other dice give is fetched from the book's own folder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { BOOK, PAGES, figures, launch, listing, open, reader, serve, serveWith, settle, visit } from './book.js';
import { quiet, rollsThrough, stays, still } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);
const FIGURE = 'await_in_order';
const PAGE = 'await.html';

test('Each figure with dice can be rolled again, and shows what is recorded for each seed', async () => {
    const page = await reader(browser);
    let all = 0;
    for (const path of PAGES) {
        const seen = await open(page, site, path);
        for (const name of await figures(page)) {
            const { rust, rolls } = listing(name);
            // Dice that a program looks at matter; those that only shift a pause do not.
            const hasDice = /= fastrand::/.test(readFileSync(rust.file, 'utf8'));
            assert.equal(await page.locator(`#${name} .roll`).count(), hasDice ? 1 : 0, name);
            if (hasDice) {
                assert.equal(rolls.length, 20, name);
                await rollsThrough(seen, name);
                all += 1;
            }
        }
        await quiet(seen);
        await stays(seen);
    }
    assert.ok(all > 0, 'some figures have dice');
});

test('An address with a seed shows what it gives, and what another needs to see it', async () => {
    const { page, close } = await visit(browser, site, PAGE);
    await page.locator(`#${FIGURE} .roll button`).click();
    await page.waitForURL(/await_in_order=8#await_in_order$/);
    const address = page.url();
    const output = () => page.locator(`#${FIGURE} .line`).allTextContents();
    const printed = await output();
    // Playing goes on, once a press.
    await page.locator(`#${FIGURE} .next`).click();
    assert.equal(await page.locator(`#${FIGURE} .play input`).inputValue(), '1');
    await close();
    const other = await visit(browser, site, address.replace(site.url, ''), { late: true });
    await other.page.getByText('Seed 8; the text speaks of seed 7').waitFor();
    assert.deepEqual(await other.page.locator(`#${FIGURE} .line`).allTextContents(), printed);
    await settle(other);
    await still(other);
    await other.close();
    // What is not there is said, and the figure stays.
    const wrong = await visit(browser, site, `${PAGE}?${FIGURE}=400`);
    await wrong.page.getByText('The book has no seed 400.').waitFor();
    assert.notEqual(await wrong.page.locator(`#${FIGURE} .line`).count(), 0);
    await wrong.close();
});

test('Each fault of rolling again is found', async () => {
    for (const [says, ...edit] of [
        [/the address has the seed/, PAGE, 'address.searchParams.set(figure.id, seed);', ''],
        [/Run sends the seed/, PAGE, "run.setAttribute('data-seed', seed)", '0'],
        [/await_in_order\n\nnull/, PAGE, "each('.play', rolled).forEach(player);", ''],
        [/seed 8/, 'rolls/await_in_order-8.txt', '0.', '1.'],
        [/shows seed 8/, PAGE, 'rolled.innerHTML = text;', 'throw text;'],
    ]) {
        const shown = await serveWith(edit);
        const seen = await visit(browser, shown, PAGE);
        await assert.rejects(() => rollsThrough(seen, FIGURE), error => {
            assert.equal(error.code, 'ERR_ASSERTION', error);
            assert.match(error.message, says);
            return true;
        }, `${edit}`);
        await seen.close();
    }
});
