// What mdBook's pages lack for those who use the keyboard, and a search that knows what a name is.
(() => {
    'use strict';

    // What scrolls sideways can be reached with the keyboard.
    function markScrollers() {
        for (const box of document.querySelectorAll('main pre > code, main .table-wrapper')) {
            if (box.scrollWidth > box.clientWidth) {
                box.tabIndex = 0;
            } else {
                box.removeAttribute('tabindex');
            }
        }
    }
    window.addEventListener('resize', markScrollers);
    markScrollers();

    // mdBook turns the page with the arrow keys wherever the focus is; not where they move something else.
    document.body.addEventListener('keydown', event => {
        const moves = '.listing, [tabindex]:not(a), [role=menu], [aria-haspopup]';
        if (['ArrowLeft', 'ArrowRight'].includes(event.key) && event.target.closest(moves)) {
            event.stopPropagation();
        }
    });

    // The way over the menu to the text.
    const content = document.getElementById('mdbook-content');
    const skip = document.createElement('a');
    skip.className = 'skip';
    skip.href = `#${content.id}`;
    skip.textContent = 'Skip to the text';
    skip.addEventListener('click', event => {
        event.preventDefault();
        content.tabIndex = -1;
        content.focus();
        content.removeAttribute('tabindex');
    });
    document.body.prepend(skip);

    // Landmarks: the bar is the page's banner, and the arrows beside the text say what they are.
    document.getElementById('mdbook-menu-bar').setAttribute('role', 'banner');
    document.querySelector('.nav-wide-wrapper').setAttribute('aria-label', 'Previous and next chapter');

    // mdBook's button for the sidebar is a label, which no key presses: a button takes its place.
    const root = document.documentElement;
    const label = document.getElementById('mdbook-sidebar-toggle');
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = label.className;
    toggle.append(...label.childNodes);
    for (const name of ['title', 'aria-label', 'aria-controls']) {
        toggle.setAttribute(name, label.getAttribute(name));
    }
    const isOpen = () => root.classList.contains('sidebar-visible');
    const tell = () => toggle.setAttribute('aria-expanded', isOpen());
    new MutationObserver(tell).observe(root, { attributeFilter: ['class'] });
    tell();
    toggle.addEventListener('click', () => label.click());
    label.style.display = 'none';
    label.after(toggle);
    // Where the sidebar covers the page, Escape closes it.
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && isOpen() && window.innerWidth < 1080) {
            toggle.click();
            toggle.focus();
        }
    });

    // Each button that copies says what it copies.
    for (const button of document.querySelectorAll('.clip-button')) {
        const program = button.closest('.program');
        const file = program && program.querySelector('a[download]');
        const title = button.closest('.listing, section[aria-label]');
        const what = (file && file.download) || (title && `output of ${title.id}`) || 'the block';
        button.setAttribute('aria-label', `Copy ${what}`);
        button.title = 'Copy';
    }

    search();

    // Search. mdBook's index splits words only at blanks, so that `asyncio.to_thread(f)` is one word. It holds the
    // texts themselves, however, and a book's worth of them is searched as fast as it is typed.
    function search() {
        if (!window.elasticlunr) {
            return;
        }
        // A name, and its parts: `to_thread` is found by itself, and by `thread`.
        const words = text => new Set((text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || [])
            .flatMap(word => [word, ...word.split('_')]).filter(Boolean));
        const score = (known, word) => {
            if (known.has(word)) {
                return 2;
            }
            return [...known].some(other => other.startsWith(word)) ? 1 : 0;
        };
        // A few words around the first hit; mdBook marks them.
        const excerpt = (body, sought) => {
            const parts = body.split(/\s+/);
            const at = parts.findIndex(part => sought.some(word => score(words(part), word)));
            const from = Math.max(0, at - 12);
            return parts.slice(from, from + 30).join(' ');
        };
        window.elasticlunr.Index.load = ({ documentStore: { docs } }) => {
            const pages = Object.values(docs).map(doc => ({
                doc, title: words(doc.title), path: words(doc.breadcrumbs), body: words(doc.body),
            }));
            return {
                search(text) {
                    const sought = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || [];
                    const rated = pages.map(({ doc, title, path, body }) => {
                        const each = sought.map(word => 100 * score(title, word) + 10 * score(path, word) + score(body, word));
                        return { doc, ref: doc.id, score: each.every(Boolean) ? each.reduce((sum, one) => sum + one, 0) : 0 };
                    });
                    return rated.filter(({ score: rate }) => rate > 0)
                        .sort((one, other) => other.score - one.score)
                        .map(hit => ({ ...hit, doc: { ...hit.doc, body: excerpt(hit.doc.body, sought) } }));
                },
            };
        };
        show();
    }

    // A hit may be in a program that is not shown: then its tab is chosen. mdBook has marked the words, if there are any.
    function show() {
        const start = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const marks = [...document.querySelectorAll('main mark')];
        const behind = mark => !start || start.contains(mark)
            || start.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
        const first = marks.find(behind) || marks[0];
        if (!first) {
            return;
        }
        // The figures come to life when the page has been read, and a browser goes to a heading until all is loaded.
        window.addEventListener('load', () => {
            const program = first.closest('.program');
            const tab = program && document.getElementById(program.getAttribute('aria-labelledby'));
            if (tab && tab.getAttribute('aria-selected') !== 'true') {
                tab.click();
            }
            requestAnimationFrame(() => first.scrollIntoView({ block: 'center' }));
        });
    }
})();
