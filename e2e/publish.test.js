// The PDF of the book: what must be in it, and that it is seen when it is not. Here of one page, as all of them take minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BOOK, launch, serve, serveWith, visit } from './book.js';
import { card, lacking, printed, shown } from './publish.js';

const browser = await launch();
const site = await serve(BOOK);

/** What the PDF of a page lacks, if the page is as the book's own shows it. */
async function faults(from) {
    const whole = await visit(browser, site, 'await.html');
    const parts = await shown(whole.page);
    await whole.close();
    const { page, close } = await visit(browser, from, 'await.html');
    const found = await lacking(await printed(page), parts, from.url);
    await close();
    // On the page of the whole book no link leads to another page.
    return found.faults.filter(fault => !fault.startsWith('a link'));
}

test('A PDF has the lines of programs and outputs, the words of timelines, and bookmarks', async () => {
    assert.deepEqual(await faults(site), []);
});

test('What a PDF lacks is found', async () => {
    for (const [says, ...edit] of [
        [/^programs: /, 'await.html', '.listing figcaption p {', '@media print { .program:not(#a#b) { display: none !important; } }\n.listing figcaption p {'],
        [/^outputs: /, 'await.html', '.listing figcaption p {', '@media print { .output:not(#a#b) { display: none !important; } }\n.listing figcaption p {'],
        [/^timelines: /, 'await.html', '.listing figcaption p {', '@media print { svg.timeline:not(#a#b) { display: none; } }\n.listing figcaption p {'],
        [/^bookmarks: /, 'await.html', '<h1 ', '<p '],
    ]) {
        const found = await faults(await serveWith(edit));
        assert.ok(found.some(fault => says.test(fault)), `${says}: ${found}`);
    }
    const { page, close } = await visit(browser, site, 'await.html');
    const { faults: links } = await lacking(await printed(page), await shown(page), site.url);
    await close();
    assert.ok(links.some(fault => fault.startsWith('a link to ')), 'a link out of the PDF is found');
});

test('The picture of a shared link is as wide and high as it is shown', async () => {
    const picture = await card(browser, site);
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
});
