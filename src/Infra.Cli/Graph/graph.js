// Everything is on the page without this; it adds searching and moving.
const form = document.querySelector('form');
const search = document.querySelector('#search');
const hits = document.querySelector('#hits');
const view = document.querySelector('.view');
const drawing = view.querySelector('svg');
const marks = Array.from(drawing.querySelectorAll('.cluster'));
const rows = Array.from(document.querySelectorAll('tbody tr'));
const texts = rows.map((row) => row.textContent.toLowerCase());

function find() {
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  let found = 0;
  rows.forEach((row, i) => {
    const isHit = words.every((word) => texts[i].includes(word));
    if (isHit) found += 1;
    row.hidden = !isHit;
    marks[i].classList.toggle('missed', !isHit);
    marks[i].classList.toggle('met', isHit && words.length > 0);
  });
  hits.textContent = words.length > 0 ? `${found} of ${rows.length} clusters` : '';
}

const whole = drawing.viewBox.baseVal;
const start = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const now = { ...start };

function show() {
  drawing.setAttribute('viewBox', `${now.x} ${now.y} ${now.width} ${now.height}`);
}

// Around a point of the drawing, which stays where it is on the screen.
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

function all() {
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
  '0': all,
  ArrowLeft: () => move(-0.1, 0),
  ArrowRight: () => move(0.1, 0),
  ArrowUp: () => move(0, -0.1),
  ArrowDown: () => move(0, 0.1),
};

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
search.addEventListener('input', find);
document.querySelector('#in').addEventListener('click', () => zoom(0.8));
document.querySelector('#out').addEventListener('click', () => zoom(1.25));
document.querySelector('#all').addEventListener('click', all);

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/' && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape' && search.value !== '') {
    search.value = '';
    find();
  }
});

view.classList.add('moves');
view.tabIndex = 0;
view.addEventListener('keydown', (event) => {
  const action = actions[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});
drawing.addEventListener('wheel', (event) => {
  event.preventDefault();
  zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 300), pointOf(event));
}, { passive: false });

let held = null;
drawing.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
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
