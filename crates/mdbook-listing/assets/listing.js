// What a figure can do beyond being read. This and play.js stand in each page with a figure, as the body of one function;
// the page of the whole book has it once a chapter.
const root = document.documentElement;
if (root.dataset.language) {
  return;
}
const each = (selector, of = document) => [...of.querySelectorAll(selector)];
const on = (box, types, act, options) => types.split(' ').forEach(type => box.addEventListener(type, act, options));
const content = document.getElementById('mdbook-content');

// The chosen language is known before a figure is drawn, so that nothing jumps.
root.dataset.language = storage('getItem') || 'both';
on(document, 'DOMContentLoaded', listings);

// Tabs and controls are filled as soon as they are read, for the same reason.
const fill = () => each('.tabs:empty, .play:empty').forEach(box => {
  box.append(document.getElementById(`new-${box.className}`).content.cloneNode(true));
  if (box.matches('.tabs')) {
    show(box.closest('.listing'));
  }
});
const filler = new MutationObserver(fill);
filler.observe(root, { childList: true, subtree: true });

function listings() {
  filler.disconnect();
  each('[role=tab]').forEach(prepare);
  each('.run').forEach(runs);
  each('.play').forEach(player);
  each('.roll').forEach(rolls);
  follow();
  on(window, 'hashchange', follow);
  new ResizeObserver(showAll).observe(content);
}

// Tabs, after https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ : one choice for all figures and pages.
function prepare(tab) {
  const figure = tab.closest('.listing');
  const { language } = tab.dataset;
  const own = document.getElementById(`${figure.id}-${language}`);
  tab.id = `${figure.id}-${language}-tab`;
  tab.setAttribute('aria-controls', own ? own.id : each('.program', figure).map(({ id }) => id).join(' '));
  if (own) {
    own.role = 'tabpanel';
    own.setAttribute('aria-labelledby', tab.id);
  }
  on(tab, 'click', () => chooseAt(tab));
  on(tab, 'keydown', event => {
    const tabs = each('[role=tab]:not([hidden])', figure);
    const at = tabs.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      chooseAt(tabs.at(next % tabs.length));
    }
  });
}

// Without storage, a choice holds for its page.
function storage(does, ...language) {
  try {
    return localStorage[does]('listing-language', ...language);
  } catch {
    return null;
  }
}

// Both programs stand side by side where the window has room for their lines, and for mdBook's arrows.
function show(figure) {
  const { language } = root.dataset;
  const space = innerWidth - content.getBoundingClientRect().left;
  const fits = space - (space > 1060 ? 210 : 45) >= parseFloat(figure.style.getPropertyValue('--wide'));
  const shown = language === 'both' && !fits ? 'rust' : language;
  figure.dataset.show = shown;
  for (const tab of each('[role=tab]', figure)) {
    const selected = tab.dataset.language === shown;
    tab.hidden = tab.dataset.language === 'both' && !fits;
    tab.ariaSelected = selected;
    tab.tabIndex = selected ? 0 : -1;
  }
}

const showAll = () => each('[data-show]').forEach(show);

function choose(language) {
  root.dataset.language = language;
  storage('setItem', language);
  showAll();
  dispatchEvent(new Event('resize'));
}

// Choosing changes the height of every figure; what the reader looks at stays where it is.
function chooseAt(tab) {
  const top = () => tab.getBoundingClientRect().top;
  const before = top();
  choose(tab.dataset.language);
  tab.focus({ preventScroll: true });
  scrollBy(0, top() - before);
}

// A link to a line (#NAME-L5 in Rust, #NAME-P5 in Python) shows the program that the line is in.
function follow() {
  each('.there').forEach(line => line.classList.remove('there'));
  const [, name, letter, number] = location.hash.match(/^#(\w+)-([LP])(\d+)$/) || [];
  const program = document.getElementById(`${name}-${letter === 'P' ? 'python' : 'rust'}`);
  const line = program && numbersOf(program)[number - 1];
  if (!line) {
    return;
  }
  if (!program.checkVisibility()) {
    choose(program.dataset.language);
  }
  line.classList.add('there');
  line.scrollIntoView({ block: 'center' });
}

const PATIENCE = 20_000;

// Run: the playground gets the program, with the dice of the recording.
function runs(button) {
  const program = button.closest('.program');
  const result = program.querySelector('.ran');
  on(button, 'click', async () => {
    // Were it disabled, it would lose the focus.
    if (button.ariaDisabled) {
      return;
    }
    let code = program.querySelector('pre > code').textContent;
    if (code.includes('fastrand')) {
      const dice = `    fastrand::seed(${button.dataset.seed}); // the dice of the recording\n`;
      code = code.replace(/async fn main\(\) \{\n/, `$&${dice}`);
    }
    button.ariaDisabled = true;
    result.textContent = 'Running on play.rust-lang.org...';
    result.textContent = await run(code);
    button.ariaDisabled = null;
  });
}

async function run(code) {
  let answer;
  try {
    answer = await fetch('https://play.rust-lang.org/execute', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        channel: 'stable', mode: 'debug', edition: '2024', crateType: 'bin', tests: false, backtrace: false, code,
      }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { success, stdout, stderr, error } = await answer.json();
    if (error || !answer.ok) {
      return `The playground refuses: ${error || answer.status}`;
    }
    return (success ? stdout : stderr) || 'It printed nothing.';
  } catch ({ name, message }) {
    if (name === 'TimeoutError') {
      return `The playground does not answer within ${PATIENCE / 1000} seconds.`;
    }
    return answer
      ? `The playground gives no result (status ${answer.status}).`
      : `The playground does not answer: ${message}`;
  }
}
