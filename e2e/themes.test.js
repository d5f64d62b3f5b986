// All five themes: what a reader must tell apart can be told apart, on the screen, on paper and in the system's colours.
import { describe, it } from 'node:test';

import { BOOK, PAGES, THEMES, launch, open, reader, serve } from './book.js';
import { accessible, readableInForcedColours, strong } from './checks.js';

const browser = await launch();
const site = await serve(BOOK);

describe('In every theme', { concurrency: 2 }, () => {
    for (const theme of THEMES) {
        describe(theme, { concurrency: 1 }, () => {
            const reading = reader(browser, { theme });
            for (const path of PAGES) {
                it(path, async () => {
                    const seen = await open(await reading, site, path);
                    await accessible(seen);
                    await strong(seen);
                    await seen.page.emulateMedia({ media: 'print' });
                    await accessible(seen);
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
