// Playing a recording: what a step printed, and where, is lit, and a playhead goes through time: so many percent of the
// width in a second, with a rest of so many seconds at a step.
const PACE = 12;
const REST = 0.45;
const SPEEDS = { '1×': 1, '2×': 2, '½×': 0.5 };
const still = matchMedia('(prefers-reduced-motion: reduce)');
const numbersOf = program => [...program.querySelector('.numbers').children];

function player(control) {
  const life = new AbortController();
  const live = (box, types, act) => on(box, types, act, life);
  const pair = control.closest('.pair');
  const figures = pair ? each('.listing', pair) : [control.closest('.listing')];
  const all = (selector, act) => figures.flatMap(figure => each(selector, figure));
  const [start, back, go, next, speed, range, status] = control.children;
  each('[aria-label]', control).forEach(part => {
    part.ariaLabel += ` ${control.dataset.name}`;
  });
  const parts = all('[data-step]');
  const lines = all('.line[data-at]');
  const programs = all('.program');
  const alone = figures[0].matches('.alone');
  const stepOf = part => Number(part.dataset.step) + 1;
  // Where the playhead is at each step: at the first of its marks.
  const stops = [0];
  for (const mark of all('circle[data-step]')) {
    const place = parseFloat(mark.getAttribute('cx'));
    stops[stepOf(mark)] = Math.min(place, stops[stepOf(mark)] ?? place);
  }
  const last = range.max = stops.length - 1;
  // At a turn that prints nothing the playhead rests, too, for half as long.
  const turns = all('.timeline').flatMap(svg => svg.dataset.turns.split(' '));
  const heads = all('.timeline').map(svg => {
    svg.insertAdjacentHTML('beforeend', `<line class="ph" y2="${svg.getAttribute('height') - 18}" />`);
    return svg.lastElementChild;
  });

  let [step, x, rest, frame] = [0, 0, 0, 0];

  // If the reader points at a line, its task is said, and not the other language's. `joined` lines are lit in the place of a
  // step.
  function light(at, pointed, joined) {
    figures.forEach(figure => figure.classList.toggle('stepping', at > 0));
    all('.now').forEach(lit => lit.classList.remove('now'));
    parts.forEach(part => part.classList.toggle('later', at > 0 && stepOf(part) > at));
    const lit = parts.filter(part => (joined ? joined.includes(part) : stepOf(part) === at));
    for (const part of lit) {
      part.classList.add('now');
      for (const program of programs) {
        numbersOf(program)[part.dataset[program.dataset.language] - 1]?.classList.add('now');
      }
    }
    const told = joined ? [] : lit.filter(part => part.dataset.at);
    // Where no output is shown, the lines themselves are said.
    const words = ({ dataset, textContent }) => `${dataset.at}, ${alone ? textContent.trim() : dataset.task}`;
    const one = told.includes(pointed) ? [pointed] : told.slice(0, 1);
    status.textContent = (alone ? told : one).map(words).join(' | ');
  }

  function show(at) {
    step = Math.max(0, Math.min(last, at));
    x = stops[step];
    range.value = step;
    light(step);
    range.ariaValueText = step ? `step ${step} of ${last}: ${status.textContent}` : 'start';
    move();
    fit();
  }

  const fit = () => figures.forEach(figure => stage(figure, step > 0));
  function move() {
    for (const head of heads) {
      ['x1', 'x2'].forEach(end => head.setAttribute(end, `${x}%`));
      const plot = head.closest('.plot');
      const at = x / 100 * plot.scrollWidth - plot.scrollLeft;
      if (at < 40 || at > plot.clientWidth - 40) {
        plot.scrollLeft += at - plot.clientWidth / 2;
      }
    }
  }

  function name(button, word) {
    button.textContent = word;
    button.ariaLabel = button.ariaLabel.replace(/^[^ ,]+/, word);
  }

  function stop() {
    cancelAnimationFrame(frame);
    frame = 0;
    name(go, still.matches ? 'Next' : 'Play');
  }

  function run(before, now) {
    const time = Math.min(now - before, 100) / 1000 * SPEEDS[speed.textContent];
    const to = x + PACE * Math.max(0, time - rest);
    rest = Math.max(0, rest - time);
    const turn = turns.find(place => x < place && place <= to);
    if (to >= stops[step + 1] && !rest) {
      show(step + 1);
      rest = REST;
    } else {
      x = Number(turn ?? to);
      rest = turn ? REST / 2 : rest;
      move();
    }
    if (step < last) {
      frame = requestAnimationFrame(later => run(now, later));
    } else {
      stop();
    }
  }

  // The status speaks only for who presses a button; the slider and the lines speak for themselves.
  const speaks = yes => {
    status.ariaLive = yes ? 'polite' : 'off';
  };

  function goTo(at, isHeard = true) {
    stop();
    speaks(isHeard);
    show(at);
  }

  live(go, 'click', () => {
    if (still.matches) {
      goTo(step % last + 1);
    } else if (frame) {
      stop();
    } else {
      name(go, 'Pause');
      speaks(false);
      show(step % last + 1);
      rest = REST;
      frame = requestAnimationFrame(now => run(now, now));
    }
  });
  live(speed, 'click', () => {
    const speeds = Object.keys(SPEEDS);
    name(speed, speeds[(speeds.indexOf(speed.textContent) + 1) % speeds.length]);
  });
  live(start, 'click', () => goTo(0));
  live(back, 'click', () => goTo(step - 1));
  live(next, 'click', () => goTo(step + 1));
  live(range, 'input', () => goTo(Number(range.value), false));
  live(still, 'change', stop);
  live(window, 'resize', fit);
  live(control, 'end', () => {
    goTo(0, false);
    life.abort();
  });
  stop();

  // The lines of output that a line of a program prints, by its number; where the programs differ, also the same line of the
  // other.
  const joined = new Map();
  for (const program of programs) {
    const { language } = program.dataset;
    numbersOf(program).forEach((number, index) => {
      const own = lines.filter(line => line.dataset[language] === `${index + 1}`);
      const texts = own.map(line => line.textContent);
      const isSame = line => (line.dataset[language] ? own.includes(line) : texts.includes(line.textContent));
      number.role = own[0] ? 'img' : null;
      number.ariaLabel = own[0] ? `${language}, line ${index + 1}, prints` : null;
      number.removeAttribute('tabindex');
      if (own[0]) {
        joined.set(number, lines.filter(isSame));
        number.parentElement.ariaHidden = null;
      }
    });
  }

  // What a press moves under a mouse that stands still is not pointed at.
  let pressed = null;
  const place = ({ screenX, screenY }) => `${screenX} ${screenY}`;
  live(control, 'click', event => {
    pressed = place(event);
  });
  const point = event => {
    const { type, target } = event;
    if (frame || (type !== 'focusin' && place(event) === pressed)) {
      return;
    }
    const part = target.closest('[data-step]');
    const beside = number => number.getBoundingClientRect().bottom > event.clientY;
    const number = type === 'mousemove' ? numbersOf(target.closest('.program')).find(beside) : target;
    if (part) {
      speaks(false);
      light(stepOf(part), part);
    } else if (type !== 'mouseover') {
      light(step, null, joined.get(number));
    }
  };
  for (const box of all('.output, .timelines, .program > pre')) {
    live(box, box.matches('pre') ? 'mousemove focusin' : 'mouseover focusin', point);
    live(box, 'mouseleave focusout', () => frame || light(step));
  }

  // Tab goes to one line of each program and of the output, up and down to the others, and left and right step.
  const ways = [lines, ...programs.map(program => numbersOf(program).filter(number => joined.has(number)))];
  ways.forEach(way => way.forEach((line, index) => {
    line.tabIndex = index ? -1 : 0;
  }));
  for (const figure of figures) {
    live(figure, 'keydown', event => {
      const { key, target, altKey, ctrlKey, metaKey } = event;
      const way = ways.find(lines => lines.includes(target)) || [];
      const other = way[way.indexOf(target) + { ArrowDown: 1, ArrowUp: -1 }[key]];
      const to = { ArrowLeft: -1, ArrowRight: 1 }[key];
      if (other) {
        event.preventDefault();
        target.tabIndex = -1;
        other.tabIndex = 0;
        other.focus();
      } else if (to && target.closest('.play, .line') && target !== range && !(altKey || ctrlKey || metaKey)) {
        event.preventDefault();
        goTo(step + to);
      }
    });
  }
}

// Roll again: what other dice gave is in the book's folder, drawn already; the address says which dice.
function rolls(box) {
  const figure = box.closest('.listing');
  const [button, said, rolled] = [...box.children, box.nextElementSibling];
  const first = Number(box.dataset.seed);
  let seed = first;
  async function roll(to) {
    const answer = await fetch(`${box.dataset.rolls}${to}.txt`).catch(() => ({}));
    const text = answer.ok && await answer.text();
    if (!text) {
      said.textContent = `The book has no seed ${to}.`;
      return;
    }
    each('.play', rolled).forEach(control => control.dispatchEvent(new Event('end')));
    rolled.innerHTML = text;
    seed = Number(to);
    fill();
    each('.play', rolled).forEach(player);
    each('.run', figure).forEach(run => run.setAttribute('data-seed', seed));
    said.textContent = `Seed ${seed}${seed === first ? '' : `; the text speaks of seed ${first}`}`;
  }
  on(button, 'click', async () => {
    await roll((seed + 1) % box.dataset.seeds);
    const address = new URL(location);
    address.searchParams.set(figure.id, seed);
    address.hash = figure.id;
    history.replaceState(null, '', address);
  });
  const asked = new URLSearchParams(location.search).get(figure.id);
  if (asked) {
    roll(asked);
  }
}

// What is played fits the window: program and output share what the timelines leave, and scroll to what is lit.
function stage(figure, plays) {
  const timelines = figure.querySelector('.timelines');
  timelines.removeAttribute('tabindex');
  figure.classList.toggle('staged', plays);
  if (!plays) {
    return;
  }
  const drawn = (selector, box = figure) => each(selector, box).filter(part => part.getClientRects().length);
  const programs = drawn('.program > pre');
  const outputs = drawn('.output > pre');
  const top = document.getElementById('mdbook-menu-bar').offsetHeight + 6;
  const room = innerHeight - top - 6;
  const height = (name, pixels) => figure.style.setProperty(name, `${Math.floor(pixels)}px`);
  const first = programs[0] || drawn('figcaption')[0] || timelines;
  const edges = () => [first.getBoundingClientRect().top, timelines.getBoundingClientRect().bottom];
  if (programs.length && outputs.length) {
    height('--timelines', room * 0.58);
    height('--program', 0);
    height('--output', 0);
    // What stands between the two takes its place whatever their heights.
    const rows = new Set(outputs.map(box => Math.round(box.getBoundingClientRect().top))).size;
    const [from, to] = edges();
    const left = Math.max(room - to + from, 60 * (rows + 1));
    const highest = boxes => Math.max(...boxes.map(box => box.scrollHeight));
    const share = Math.min(Math.max(left * 0.6, left - highest(outputs) * rows), highest(programs));
    height('--program', share);
    height('--output', (left - share) / rows);
  }
  [...programs, ...outputs, timelines].forEach(box => keep(box, drawn('.now', box)));
  if (timelines.scrollHeight > timelines.clientHeight) {
    timelines.tabIndex = 0;
  }
  const [from, to] = edges();
  scrollBy(0, from < top || to - from > room ? from - top : Math.max(0, to - top - room));
  // mdBook's bar stays where a jump leaves it, in the middle of the window; a second event puts it to the top.
  on(document, 'scroll', scrollAgain, { once: true });
}

const scrollAgain = () => document.dispatchEvent(new Event('scroll'));

// Scrolls a box, and only the box, until the parts can be seen, with a line around them.
function keep(box, parts) {
  const [frame, first, last] = [box, parts[0] || box, parts.at(-1) || box].map(one => one.getBoundingClientRect());
  const around = Math.min(24, Math.max(0, (box.clientHeight - last.bottom + first.top) / 2));
  box.scrollTop += Math.min(0, first.top - around - frame.top) || Math.max(0, last.bottom + around - frame.bottom);
}
