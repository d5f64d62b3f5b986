// What is published beside the pages: the whole book as a PDF, and the picture that a shared link shows.
// `npm run publish` writes both into the folder of the built book.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { BOOK, chromiumHere, open, reader, serve } from './book.js';

export const PDF = 'from-asyncio-to-tokio.pdf';
export const CARD = 'card.png';

/** A page as a PDF: A4, with bookmarks. The lines of programs are as long as rustfmt lets them be, and none is broken. */
export function printed(page) {
    const [side, end] = ['10mm', '14mm'];
    return page.pdf({
        format: 'A4', scale: 0.95, outline: true, tagged: true, timeout: 0,
        margin: { top: end, bottom: end, left: side, right: side },
    });
}

const tight = text => text.replace(/\s+/gu, '');

/** What the figures of a page show on paper: the lines of programs and outputs, and the words in timelines; and its chapters. */
export async function shown(page) {
    await page.setViewportSize({ width: 756, height: 1070 });
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(() => {
        // A timeline has other words where it is narrow.
        const texts = selector => [...document.querySelectorAll(`main ${selector}`)]
            .filter(part => !part.matches('.nr, .wd') || part.checkVisibility()).map(part => part.textContent);
        return {
            programs: texts('.listing .program pre > code').flatMap(text => text.split('\n')),
            outputs: texts('.listing .output .line'),
            timelines: texts('svg.timeline text'),
            chapters: texts('h1'),
        };
    });
}

/** What a PDF lacks of what its page shows, and which links lead out of it to the page's own server. */
export async function lacking(pdf, { chapters, ...parts }, url) {
    const found = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    let text = '';
    const faults = new Set();
    for (let number = 1; number <= found.numPages; number += 1) {
        const page = await found.getPage(number);
        text += (await page.getTextContent()).items.map(({ str }) => str).join('');
        for (const { unsafeUrl } of await page.getAnnotations()) {
            if (unsafeUrl?.startsWith(url)) {
                faults.add(`a link to ${unsafeUrl.slice(url.length)}`);
            }
        }
        page.cleanup();
    }
    text = tight(text);
    for (const [kind, all] of Object.entries(parts)) {
        assert.ok(all.length > 0, `the page has ${kind}`);
        for (const words of new Set(all.map(tight))) {
            if (!text.includes(words)) {
                faults.add(`${kind}: ${words}`);
            }
        }
    }
    const bookmarks = new Set((await found.getOutline() ?? []).map(({ title }) => tight(title)));
    chapters.filter(title => !bookmarks.has(tight(title))).forEach(title => faults.add(`bookmarks: ${title}`));
    return { pages: found.numPages, faults: [...faults] };
}

/** The picture of a shared link, as wide and high as they are shown: the top of the start page. */
export async function card(browser, site) {
    const page = await reader(browser, { width: 1200, theme: 'light', colorScheme: 'light' });
    await page.addInitScript(() => localStorage.setItem('mdbook-sidebar', 'hidden'));
    await page.setViewportSize({ width: 1200, height: 630 });
    await open(page, site, 'index.html');
    // What can be pressed is no part of a picture.
    const gone = '#mdbook-menu-bar, .nav-wide-wrapper, .skip, .play, main > .pair ~ *, details';
    await page.addStyleTag({ content: `${gone} { display: none !important } main { max-width: 1060px !important; zoom: 1.25 }` });
    return page.screenshot();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const browser = await chromiumHere();
    const site = await serve(BOOK);
    writeFileSync(join(BOOK, CARD), await card(browser, site));
    const page = await reader(browser);
    await page.goto(`${site.url}print.html`, { timeout: 0 });
    const pdf = await printed(page);
    const { pages, faults } = await lacking(pdf, await shown(page), site.url);
    await browser.close();
    assert.deepEqual(faults, [], `${PDF} has all that the pages show`);
    writeFileSync(join(BOOK, PDF), pdf);
    console.log(`${PDF}: ${pages} pages, ${(pdf.length / 1e6).toFixed(1)} MB`);
}
