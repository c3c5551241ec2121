// Everything is on the page without this; it adds a filter.
const form = document.querySelector('form');
const filter = document.querySelector('#filter');
const hits = document.querySelector('#hits');
const entries = Array.from(document.querySelectorAll('.entry'));
const details = entries.filter((entry) => entry.localName === 'details');
const texts = entries.map(textOf);

// What a diff says is not searched: it names components that do not change.
function textOf(entry) {
  return (entry.querySelector('summary') ?? entry).textContent.toLowerCase();
}

function find() {
  const words = filter.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  let found = 0;
  entries.forEach((entry, i) => {
    const isHit = words.every((word) => texts[i].includes(word));
    if (isHit) found += 1;
    entry.hidden = !isHit;
  });
  hits.textContent = words.length > 0 ? `${found} of ${entries.length} entries` : '';
}

function openAll(isOpen) {
  for (const entry of details) if (!entry.hidden) entry.open = isOpen;
}

form.hidden = entries.length === 0;
form.addEventListener('submit', (event) => event.preventDefault());
filter.addEventListener('input', find);
document.querySelector('#open').addEventListener('click', () => openAll(true));
document.querySelector('#close').addEventListener('click', () => openAll(false));
