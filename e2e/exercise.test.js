// Exercises: what is folded, and how it opens.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, launch, open, reader, serve, serveWith } from './book.js';

/** One that has exercises; the preprocessor draws all alike. */
const PAGE = 'function.html';

const browser = await launch();
const site = await serve(BOOK);

/** Nothing that gives an exercise away is seen before it is opened; the keyboard opens one part, and no other. */
async function opensOneByOne(page) {
    assert.equal(await page.locator('.exercise details[open]').count(), 0, 'open from the start');
    const parts = await page.locator('.exercise').first().locator('details').all();
    assert.ok(parts.length >= 3, 'the asyncio program, a hint and the answer');
    const seen = () => Promise.all(parts.map(part => part.locator(':scope > :not(summary)').first().isVisible()));
    for (const [at, part] of parts.entries()) {
        await part.locator('summary').focus();
        await page.keyboard.press('Enter');
        assert.deepEqual(await seen(), parts.map((_, other) => other <= at), 'seen before it is opened, or not after');
    }
}

test('Hints and the answer of an exercise are seen once they are opened, also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
        const page = await reader(browser, { javaScriptEnabled });
        await open(page, site, PAGE);
        await opensOneByOne(page);
    }
    const shown = await serveWith([PAGE, '<details>\n<summary>The answer', '<details open>\n<summary>The answer']);
    const page = await reader(browser);
    await open(page, shown, PAGE);
    await assert.rejects(() => opensOneByOne(page), /open from the start/);
});
