// The page is complete without this script, which adds a filter and opens the target of a link.
const form = document.querySelector('form');
const filter = document.querySelector('#filter');
const hits = document.querySelector('#hits');
const tools = document.querySelector('.tools');
const entries = Array.from(document.querySelectorAll('.entry'));
const texts = entries.map(textOf);

// Diffs are not searched: they name components that do not change.
function textOf(entry) {
  const text = (entry.querySelector('summary') ?? entry).textContent;
  return `${text} ${entry.dataset.clusters ?? ''}`.toLowerCase();
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
  for (const entry of entries) {
    const details = entry.querySelector(':scope > details');
    if (details && !entry.hidden) details.open = isOpen;
  }
}

// Makes the target of a link visible: not filtered out and not folded.
function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  if (target.closest('[hidden]')) {
    filter.value = '';
    find();
  }

  for (let part = target; part; part = part.parentElement) if (part.localName === 'details') part.open = true;
  const own = (target.localName === 'h2' ? target.parentElement : target).querySelector(':scope > details');
  if (own) own.open = true;
  target.scrollIntoView();
}

form.hidden = entries.length === 0;
form.addEventListener('submit', (event) => event.preventDefault());
filter.addEventListener('input', find);
if (tools) {
  tools.hidden = false;
  document.querySelector('#open').addEventListener('click', () => openAll(true));
  document.querySelector('#close').addEventListener('click', () => openAll(false));
}

window.addEventListener('hashchange', openTarget);
// A second click on the same link fires no hashchange event.
document.addEventListener('click', (event) => {
  if (event.target.closest('a[href^="#"]')) setTimeout(openTarget);
});
openTarget();
