// The index of names: what is typed into its field hides rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, PAGES, launch, open, reader, serve, serveWith, visit } from './book.js';
import { accessible } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);
const ALL = PAGES.filter(path => path.startsWith('names'));

const field = page => page.getByRole('searchbox', { name: 'Find a name' });
const visible = (page, selector) => page.locator(`main .names ${selector}`).filter({ visible: true });
const said = page => page.locator('main .names [role=status]').textContent();

async function leavesRows(shown, paths) {
    for (const path of paths) {
        const seen = await visit(browser, shown, path);
        const { page } = seen;
        const [rows, tables] = [await visible(page, 'tbody tr').count(), await visible(page, 'table').count()];
        const name = await visible(page, 'tbody tr').nth(rows - 5).locator('code').first().textContent();
        await field(page).pressSequentially(`  ${name.toUpperCase()}`);
        const left = await visible(page, 'tbody tr').allTextContents();
        assert.ok(left.length > 0 && left.length < rows / 2, `${path}: ${name} leaves ${left.length} of ${rows}`);
        const words = name.toLowerCase().match(/\w+/g);
        assert.deepEqual(left.filter(row => !words.every(word => row.toLowerCase().includes(word))), [], name);
        assert.equal(await said(page), `${left.length} of ${rows} rows`);
        // A heading stands with its table, and goes with it.
        assert.ok(await visible(page, 'table').count() < tables, `${path} hides empty tables`);
        assert.equal(await visible(page, 'h2').count(), await visible(page, 'table').count());
        await accessible(seen);
        await field(page).press('Escape');
        assert.deepEqual([await visible(page, 'tbody tr').count(), await said(page)], [rows, '']);
        await seen.close();
    }
}

test('Typing a name leaves its rows, and says how many', () => leavesRows(site, ALL));

test('A name of another page is found from each page of the index', async () => {
    const { page, close } = await visit(browser, site, ALL[0]);
    await field(page).pressSequentially('readuntil');
    assert.equal(await visible(page, 'tbody tr').count(), 0);
    assert.match(await said(page), /^0 of \d+ rows$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#mdbook-searchresults a[href^="names-three.html"]').first().click();
    await page.waitForURL(/names-three\.html.*highlight=readuntil/);
    await close();
});

async function staysWhereItIs(shown) {
    const { page, close } = await visit(browser, shown, 'names.html');
    const top = () => page.locator('main table').first().evaluate(box => box.getBoundingClientRect().top);
    const before = await top();
    // Letters that open the search and the help elsewhere.
    await field(page).pressSequentially('s/?');
    assert.equal(await field(page).inputValue(), 's/?');
    await field(page).fill('run');
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
        await page.keyboard.press(key);
    }
    assert.ok(page.url().endsWith('/names.html'), page.url());
    assert.equal(await top(), before, 'the table moves');
    await close();
}

test('Only an index has a field', async () => {
    const page = await reader(browser);
    for (const path of ['introduction.html', 'await.html', 'sheet.html', ...ALL]) {
        await open(page, site, path);
        const indexes = await page.locator('main > .names').count();
        assert.equal(await page.locator('main input[type=search]').count(), indexes, path);
    }
});

test('The field takes the arrow keys, and moves nothing', () => staysWhereItIs(site));

test('A field that leaves too much or says nothing is found', async () => {
    for (const [check, says, from, to] of [
        [leavesRows, /leaves (\d+) of \1\b/, '!words.every(', 'words.every(word => !word) && words.some('],
        [leavesRows, /of \d+ rows/, 'said.textContent = ', 'said.title = '],
        [leavesRows, /hides empty tables/, 'table.hidden = ', ''],
    ]) {
        const shown = await serveWith(['names.html', from, to]);
        await assert.rejects(async () => check(shown, ['names.html']), error => {
            assert.equal(error.code, 'ERR_ASSERTION', error);
            assert.match(error.message, says);
            return true;
        });
    }
});

test('Without JavaScript the index is a table, and no field is there', async () => {
    const page = await reader(browser, { javaScriptEnabled: false });
    await open(page, site, 'names.html');
    assert.equal(await page.locator('main input').count(), 0);
    const [heading, names] = await Promise.all(['h2', '.names'].map(part => page.locator(`main ${part}`).first().boundingBox()));
    assert.ok(heading.y - names.y < 100, `no gap above the first heading: ${heading.y - names.y}`);
    await page.context().close();
});
