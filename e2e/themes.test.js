// All five themes: what a reader must tell apart can be told apart, on the screen, on paper and in the system's colours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { BOOK, PAGES, THEMES, launch, open, reader, serve } from './book.js';
import { readable, readableInForcedColours, strong } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);

/** Pages that have between them each kind of element, by its name and classes, that any page has; light ones first. */
function different() {
    const kinds = new Map(PAGES.map(path => {
        const html = readFileSync(join(BOOK, path), 'utf8');
        const tags = html.matchAll(/<([a-z]\w*)(?:[^>]*? class="([^"]*)")?/g);
        return [path, { weight: html.length, kinds: new Set([...tags].map(([, name, classes]) => `${name} ${classes}`)) }];
    }));
    const left = new Set([...kinds.values()].flatMap(page => [...page.kinds]));
    const chosen = [];
    while (left.size > 0) {
        const gain = path => [...kinds.get(path).kinds].filter(kind => left.has(kind)).length / kinds.get(path).weight;
        const [best] = PAGES.toSorted((one, other) => gain(other) - gain(one));
        kinds.get(best).kinds.forEach(kind => left.delete(kind));
        chosen.push(best);
    }
    return chosen;
}

describe('In every theme, on pages that have between them each kind of element', { concurrency: 2 }, () => {
    for (const theme of THEMES) {
        describe(theme, { concurrency: 1 }, () => {
            const reading = reader(browser, { theme });
            for (const path of different()) {
                it(path, async () => {
                    const seen = await open(await reading, site, path);
                    await readable(seen);
                    await strong(seen);
                    await seen.page.emulateMedia({ media: 'print' });
                    await readable(seen);
                    await seen.page.emulateMedia({ media: null });
                });
            }
            it('in the system\'s colours', async () => {
                const seen = await open(await reading, site, 'await.html');
                for (const colorScheme of ['light', 'dark']) {
                    await seen.page.emulateMedia({ forcedColors: 'active', colorScheme });
                    await readableInForcedColours(seen);
                }
                await seen.page.emulateMedia({ forcedColors: null, colorScheme: null });
            });
        });
    }
});
