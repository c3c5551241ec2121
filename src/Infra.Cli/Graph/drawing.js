// The drawing works without this script, which adds zoom, panning, and facts on hover and focus.
const view = document.querySelector('.view');
const drawing = view.querySelector('svg');
const facts = document.querySelector('.facts');
const marks = Array.from(drawing.querySelectorAll('.cluster'));

const whole = drawing.viewBox.baseVal;
const start = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const now = { ...start };

function show() {
  drawing.setAttribute('viewBox', `${now.x} ${now.y} ${now.width} ${now.height}`);
}

// The point at stays in place on the screen.
function zoom(factor, at = { x: now.x + now.width / 2, y: now.y + now.height / 2 }) {
  const width = Math.min(start.width * 2, Math.max(start.width / 60, now.width * factor));
  const real = width / now.width;
  now.x = at.x - (at.x - now.x) * real;
  now.y = at.y - (at.y - now.y) * real;
  now.width *= real;
  now.height *= real;
  show();
}

function move(right, down) {
  now.x += right * now.width;
  now.y += down * now.height;
  show();
}

function showAll() {
  Object.assign(now, start);
  show();
}

function pointOf(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
}

const actions = {
  '+': () => zoom(0.8),
  '=': () => zoom(0.8),
  '-': () => zoom(1.25),
  '0': showAll,
  ArrowLeft: () => move(-0.1, 0),
  ArrowRight: () => move(0.1, 0),
  ArrowUp: () => move(0, -0.1),
  ArrowDown: () => move(0, 0.1),
};

// One mark is a tab stop; arrow keys move to the others and skip those that the filters exclude.
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function focusMark(mark) {
  for (const other of marks) other.setAttribute('tabindex', other === mark ? '0' : '-1');
  mark.focus();
}

function stepFrom(mark, key) {
  const found = marks.filter((other) => other === mark || !other.classList.contains('missed'));
  if (key === 'Home') return found[0];
  if (key === 'End') return found[found.length - 1];
  return found[(found.indexOf(mark) + steps[key] + found.length) % found.length];
}

function factsOf(target) {
  return target.closest('.cluster, .supervisor')?.querySelector('title')?.textContent ?? '';
}

facts.hidden = false;
view.classList.add('moves');
view.tabIndex = 0;
document.querySelector('.tools').hidden = false;
document.querySelector('#in').addEventListener('click', () => zoom(0.8));
document.querySelector('#out').addEventListener('click', () => zoom(1.25));
document.querySelector('#all').addEventListener('click', showAll);

// With the role img, it would hide its marks from screen readers.
drawing.setAttribute('role', 'group');
marks.forEach((mark, i) => {
  mark.setAttribute('role', 'img');
  mark.setAttribute('tabindex', i === 0 ? '0' : '-1');
});

view.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const mark = event.target.closest('.cluster');
  if (mark && (event.key in steps || event.key === 'Home' || event.key === 'End')) {
    event.preventDefault();
    focusMark(stepFrom(mark, event.key));
  } else if (event.target === view && event.key in actions) {
    event.preventDefault();
    actions[event.key]();
  }
});
// On the view: an SVG element with focus listeners becomes a tab stop.
for (const name of ['focusin', 'pointerover']) {
  view.addEventListener(name, (event) => { facts.textContent = factsOf(event.target); });
}
for (const name of ['focusout', 'pointerleave']) view.addEventListener(name, () => { facts.textContent = ''; });

// Without Ctrl, the wheel scrolls the page.
drawing.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 300), pointOf(event));
}, { passive: false });

// Touch scrolls the page, too.
let held = null;
drawing.addEventListener('pointerdown', (event) => {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  held = pointOf(event);
  drawing.setPointerCapture(event.pointerId);
});
drawing.addEventListener('pointermove', (event) => {
  if (held === null) return;
  const at = pointOf(event);
  now.x += held.x - at.x;
  now.y += held.y - at.y;
  show();
});
for (const end of ['pointerup', 'pointercancel']) drawing.addEventListener(end, () => { held = null; });
