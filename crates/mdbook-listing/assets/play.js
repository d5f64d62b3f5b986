// Playing a recording: what a step printed, and where, is lit, and a playhead goes through time. It goes so many percent
// of the width in a second, and rests so many seconds at a step.
const PACE = 12;
const REST = 0.45;
const SPEEDS = { '1×': 1, '2×': 2, '½×': 0.5 };
const still = matchMedia('(prefers-reduced-motion: reduce)');

function player(control) {
  const life = new AbortController();
  const live = (box, types, act) => on(box, types, act, life);
  const pair = control.closest('.pair');
  const figures = pair ? each('.listing', pair) : [control.closest('.listing')];
  const [start, back, go, next, speed, range, status] = control.children;
  each('[aria-label]', control).forEach(part => {
    part.ariaLabel += ` ${control.dataset.name}`;
  });
  const parts = figures.flatMap(figure => each('[data-step]', figure));
  const stepOf = part => Number(part.dataset.step) + 1;
  // Where the playhead is at each step: at the first of its marks.
  const stops = [0];
  for (const mark of parts.filter(part => part.matches('circle'))) {
    const place = parseFloat(mark.getAttribute('cx'));
    stops[stepOf(mark)] = Math.min(place, stops[stepOf(mark)] ?? place);
  }
  const last = range.max = stops.length - 1;
  const heads = figures.flatMap(figure => each('.timeline', figure)).map(playhead);

  let [step, x, rest, frame] = [0, 0, 0, null];

  // `pointed` is what the reader points at, if anything: then its task is said, and not the other language's. `lines` of
  // output are lit in the place of a step.
  function light(at, pointed, lines) {
    for (const figure of figures) {
      figure.classList.toggle('stepping', at > 0);
      each('.now', figure).forEach(lit => lit.classList.remove('now'));
    }
    const said = new Set();
    for (const part of parts) {
      part.classList.toggle('later', at > 0 && stepOf(part) > at);
      if (lines ? !lines.includes(part) : stepOf(part) !== at) {
        continue;
      }
      part.classList.add('now');
      const { at: time, task } = part.dataset;
      const figure = part.closest('.listing');
      if (time && !lines && (!pointed || part === pointed || !said.size)) {
        // Where no output is shown, the line itself is said.
        const alone = figure.matches('.alone');
        if (part === pointed || !alone) {
          said.clear();
        }
        said.add(`${time}, ${alone ? part.textContent.trim() : task}`);
      }
      for (const program of each('.program', figure)) {
        numbersOf(program)[part.dataset[program.dataset.language] - 1]?.classList.add('now');
      }
    }
    status.textContent = [...said].join(' | ');
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
    frame = null;
    name(go, still.matches ? 'Next' : 'Play');
  }

  function run(before, now) {
    let time = Math.min(now - before, 100) / 1000 * SPEEDS[speed.textContent];
    const rested = Math.min(rest, time);
    rest -= rested;
    time -= rested;
    x += PACE * time;
    if (x >= stops[step + 1] && rest <= 0) {
      show(step + 1);
      rest = REST;
    } else {
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
    } else if (frame !== null) {
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
    const all = Object.keys(SPEEDS);
    name(speed, all[(all.indexOf(speed.textContent) + 1) % all.length]);
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

  // What a press moves under a mouse that stands still is not pointed at.
  let pressed = null;
  const place = ({ screenX, screenY }) => `${screenX} ${screenY}`;
  live(control, 'click', event => {
    pressed = place(event);
  });
  // The lines of output that a line of a program prints, by its number.
  const joined = new Map();
  const point = event => {
    const { type, target } = event;
    if (frame !== null || (type !== 'focusin' && place(event) === pressed)) {
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
  for (const figure of figures) {
    const lines = each('.line[data-at]', figure);
    for (const program of each('.program', figure)) {
      joins(program, lines).forEach((printed, number) => joined.set(number, printed));
    }
    for (const box of each('.output, .timelines, .program > pre', figure)) {
      live(box, box.matches('pre') ? 'mousemove focusin' : 'mouseover focusin', point);
      live(box, 'mouseleave focusout', () => frame === null && light(step));
    }
    // Left and right step, in the control and on a line of output.
    live(figure, 'keydown', event => {
      const to = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const here = event.target.closest('.play, .line');
      if (to && here && event.target !== range && !(event.altKey || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        goTo(step + to);
      }
    });
    rove(lines);
  }

  // Up and down go from one to the next, and Tab to one of them.
  function rove(all) {
    all.forEach((part, index) => {
      part.tabIndex = index ? -1 : 0;
      live(part, 'keydown', event => {
        const other = all[{ ArrowDown: index + 1, ArrowUp: index - 1 }[event.key]];
        if (other) {
          event.preventDefault();
          part.tabIndex = -1;
          other.tabIndex = 0;
          other.focus();
        }
      });
    });
  }

  // Each line of a program that prints, with what it prints; where the programs differ, the same line of the other, too.
  function joins(program, lines) {
    const { language } = program.dataset;
    const found = new Map();
    numbersOf(program).forEach((number, index) => {
      const own = lines.filter(line => line.dataset[language] === String(index + 1));
      const texts = own.map(line => line.textContent);
      const prints = own.length > 0;
      number.role = prints ? 'img' : null;
      number.ariaLabel = prints ? `${language}, line ${index + 1}, prints` : null;
      number.removeAttribute('tabindex');
      if (prints) {
        const isSame = line => (line.dataset[language] ? own.includes(line) : texts.includes(line.textContent));
        found.set(number, lines.filter(isSame));
        number.parentElement.ariaHidden = null;
      }
    });
    rove([...found.keys()]);
    return found;
  }
}

const numbersOf = program => [...program.querySelector('.numbers').children];

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

function playhead(svg) {
  svg.insertAdjacentHTML('beforeend', `<line class="ph" y2="${svg.getAttribute('height') - 18}" />`);
  return svg.lastElementChild;
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
    const output = Math.max(...outputs.map(box => box.scrollHeight)) * rows;
    const share = Math.min(Math.max(left * 0.6, left - output), Math.max(...programs.map(box => box.scrollHeight)));
    height('--program', share);
    height('--output', (left - share) / rows);
  }
  for (const box of [...programs, ...outputs, timelines]) {
    keep(box, drawn('.now', box));
  }
  if (timelines.scrollHeight > timelines.clientHeight) {
    timelines.tabIndex = 0;
  }
  const [from, to] = edges();
  if (from < top || to - from > room) {
    scrollBy(0, from - top);
  } else if (to > top + room) {
    scrollBy(0, to - top - room);
  }
  on(document, 'scroll', scrollAgain, { once: true });
}

// mdBook's bar stays where a jump leaves it, in the middle of the window; a second event puts it to the top.
const scrollAgain = () => document.dispatchEvent(new Event('scroll'));

// Scrolls a box, and only the box, until the parts can be seen, with a line around them.
function keep(box, parts) {
  const [frame, first, last] = [box, parts[0] || box, parts.at(-1) || box].map(one => one.getBoundingClientRect());
  const around = Math.min(24, Math.max(0, (box.clientHeight - last.bottom + first.top) / 2));
  box.scrollTop += Math.min(0, first.top - around - frame.top) || Math.max(0, last.bottom + around - frame.bottom);
}
