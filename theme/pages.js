// What mdBook's pages lack.
(() => {
  const box = id => document.getElementById(`mdbook-${id}`);
  const each = selector => [...document.querySelectorAll(selector)];

  // What scrolls sideways can be reached with the keyboard.
  function markScrollers() {
    for (const one of each('main pre > code, main .table-wrapper')) {
      one.toggleAttribute('tabindex', false);
      if (one.scrollWidth > one.clientWidth) {
        one.tabIndex = 0;
      }
    }
  }
  window.addEventListener('resize', markScrollers);
  markScrollers();

  const skip = Object.assign(document.createElement('a'), {
    className: 'skip', href: '#mdbook-content', textContent: 'Skip to the text',
  });
  document.body.prepend(skip);

  box('menu-bar').role = 'banner';
  document.querySelector('.nav-wide-wrapper').ariaLabel = 'Previous and next chapter';

  // mdBook's button for the sidebar is a label, which no key presses: a button takes its place.
  const label = box('sidebar-toggle');
  const toggle = document.createElement('button');
  const copy = () => [...label.attributes].filter(({ name }) => /^(class|title|aria-.*)$/.test(name))
    .forEach(({ name, value }) => toggle.setAttribute(name, value));
  copy();
  new MutationObserver(copy).observe(label, { attributes: true });
  toggle.append(...label.childNodes);
  toggle.addEventListener('click', () => label.click());
  label.style.display = 'none';
  label.after(toggle);

  document.body.addEventListener('keydown', event => {
    const isOpen = () => document.documentElement.classList.contains('sidebar-visible');
    const moves = '.listing, [tabindex]:not(a), [role=menu], [aria-haspopup]';
    // mdBook turns the page with the arrow keys; not where they move something else.
    if (['ArrowLeft', 'ArrowRight'].includes(event.key) && event.target.closest(moves)) {
      event.stopPropagation();
    } else if (event.key === 'Escape' && isOpen() && window.innerWidth < 1080) {
      toggle.click();
      toggle.focus();
    }
  });

  for (const button of each('.clip-button')) {
    const file = button.closest('.program')?.querySelector('a[download]')?.download;
    const title = button.closest('.listing, section[aria-label]');
    button.ariaLabel = `Copy ${file || (title ? `output of ${title.id}` : 'the block')}`;
    button.title = 'Copy';
  }

  if (window.elasticlunr) {
    search();
    show();
  }

  // mdBook's index splits words only at blanks: `asyncio.to_thread(f)` is one. But it holds the texts, too.
  function search() {
    const [header, bar] = [box('searchresults-header'), box('searchbar')];
    box('search-wrapper').role = 'search';
    header.role = 'status';
    bar.ariaLabel = 'Search this book';
    bar.setAttribute('aria-describedby', header.id);
    const words = text => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || [];
    // `to_thread` is found by itself, and by `thread`.
    const names = text => new Set(words(text).flatMap(word => [word, ...word.split('_')]));
    const score = (known, word) => (known.has(word) ? 2 : Number([...known].some(other => other.startsWith(word))));
    // A few words around the first hit; mdBook marks them.
    const excerpt = (body, sought) => {
      const parts = body.split(/\s+/);
      const at = parts.findIndex(part => sought.some(word => score(names(part), word)));
      return parts.slice(Math.max(0, at - 12)).slice(0, 30).join(' ');
    };
    window.elasticlunr.Index.load = ({ documentStore: { docs } }) => {
      const pages = Object.values(docs).map(doc => ({ doc, fields: [doc.title, doc.breadcrumbs, doc.body].map(names) }));
      const search = text => {
        const sought = words(text);
        // The title counts most, then the way to the page, then the text.
        const rate = fields => {
          const rates = sought.map(word => fields.reduce((sum, known) => 10 * sum + score(known, word), 0));
          return rates.every(Boolean) && rates.reduce((sum, one) => sum + one, 0);
        };
        return pages.map(({ doc, fields }) => ({ doc, ref: doc.id, score: rate(fields) }))
          .filter(hit => hit.score)
          .sort((one, other) => other.score - one.score)
          .map(hit => ({ ...hit, doc: { ...hit.doc, body: excerpt(hit.doc.body, sought) } }));
      };
      return { search };
    };
  }

  // A hit may be in a program that is not shown: then its tab is chosen. mdBook has marked the words.
  function show() {
    const start = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const marks = each('main mark');
    const behind = mark => !start || start.contains(mark)
      || start.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
    const first = marks.find(behind) || marks[0];
    if (!first) {
      return;
    }
    // Until all is loaded, a browser goes to the heading.
    window.addEventListener('load', () => {
      if (!first.checkVisibility()) {
        document.getElementById(first.closest('.program')?.getAttribute('aria-labelledby'))?.click();
      }
      if (first.closest('.old')) {
        first.closest('pre').querySelector('.fold').checked = true;
      }
      requestAnimationFrame(() => first.scrollIntoView({ block: 'center' }));
    });
  }
})();
