// What mdBook's pages lack.
(() => {
  const box = id => document.getElementById(`mdbook-${id}`);
  const on = (part, type, act) => part.addEventListener(type, act);
  const each = selector => [...document.querySelectorAll(selector)];

  // The keyboard reaches what scrolls sideways.
  const markScrollers = () => each('main :is(pre > code, .table-wrapper, .plot)').forEach(one => {
    one.toggleAttribute('tabindex', false);
    if (one.scrollWidth > one.clientWidth) {
      one.tabIndex = 0;
    }
  });
  on(window, 'resize', markScrollers);
  markScrollers();

  document.body.insertAdjacentHTML('afterbegin', '<a class="skip" href="#mdbook-content">Skip to the text</a>');
  box('menu-bar').role = 'banner';
  document.querySelector('.nav-wide-wrapper').ariaLabel = 'Previous and next chapter';

  // mdBook's button for the sidebar is a label, which no key presses.
  const label = box('sidebar-toggle');
  const toggle = document.createElement('button');
  const copy = () => [...label.attributes].filter(({ name }) => /^(class|title|aria-.*)$/.test(name))
    .forEach(({ name, value }) => toggle.setAttribute(name, value));
  copy();
  new MutationObserver(copy).observe(label, { attributes: true });
  toggle.append(...label.childNodes);
  on(toggle, 'click', () => label.click());
  label.style.display = 'none';
  label.after(toggle);

  on(document.body, 'keydown', event => {
    // Where arrow keys move something else, mdBook does not turn the page.
    if (['ArrowLeft', 'ArrowRight'].includes(event.key)
      && event.target.closest('.listing, [tabindex]:not(a), [role=menu], [aria-haspopup]')) {
      event.stopPropagation();
    } else if (event.key === 'Escape' && innerWidth < 1080 && toggle.ariaExpanded === 'true') {
      toggle.click();
      toggle.focus();
    }
  });

  for (const button of each('.clip-button')) {
    const file = button.closest('.program')?.querySelector('a[download]')?.download;
    const figure = button.closest('.listing, section[aria-label]');
    button.ariaLabel = `Copy ${file || (figure ? `output of ${figure.id}` : 'the block')}`;
    button.title = 'Copy';
  }

  if (window.elasticlunr) {
    search();
    show();
  }

  // mdBook's index takes `asyncio.to_thread(f)` for one word. But it holds the texts, too.
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
    window.elasticlunr.Index.load = ({ documentStore: { docs } }) => {
      const pages = Object.values(docs).map(doc => [doc, [doc.title, doc.breadcrumbs, doc.body].map(names)]);
      const search = text => {
        const sought = words(text);
        // The title counts most, the text least.
        const rate = fields => sought.length && Math.min(...sought.map(word =>
          fields.reduce((sum, known) => 10 * sum + score(known, word), 0)));
        // Some words around the first hit.
        const excerpt = body => {
          const parts = body.split(/\s+/);
          const at = parts.findIndex(part => sought.some(word => score(names(part), word)));
          return parts.slice(Math.max(0, at - 12)).slice(0, 30).join(' ');
        };
        return pages.map(([doc, fields]) => ({ doc, ref: doc.id, score: rate(fields) }))
          .filter(hit => hit.score)
          .sort((one, other) => other.score - one.score)
          .map(hit => ({ ...hit, doc: { ...hit.doc, body: excerpt(hit.doc.body) } }));
      };
      return { search };
    };
  }

  // The first word that mdBook has marked is shown, also in a hidden program and in what is folded.
  function show() {
    const start = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const marks = each('main mark');
    const first = marks.find(mark => !start || start.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)
      || marks[0];
    // Before the page is there, the browser goes to the heading.
    on(window, 'load', () => {
      if (first?.checkVisibility() === false) {
        document.getElementById(first.closest('.program')?.getAttribute('aria-labelledby'))?.click();
      }
      first?.closest('pre')?.querySelector('.fold')?.toggleAttribute('checked', true);
      first?.closest('details')?.toggleAttribute('open', true);
      requestAnimationFrame(() => first?.scrollIntoView({ block: 'center' }));
    });
  }
})();
