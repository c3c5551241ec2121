// Tabs and filters. The fragment of the address keeps them: #matrix?q=edge&state=unhealthy&sort=Kubernetes&order=desc
const form = document.querySelector('form');
const hits = form.querySelector('output');
const tabs = Array.from(document.querySelectorAll('.tabs a'));
const views = ['web', 'matrix'];
const filters = ['q', 'supervisor', 'bundle', 'state'];
const items = Array.from(document.querySelectorAll('.list li'));
const mostNamed = 8;

const clusters = rows.map((row, i) => {
  const [name, supervisor, env, state, version] = Array.from(row.cells, (cell) => cell.textContent);
  const bundles = columns.filter((_, column) => row.cells[column].className === 'asks');
  return {
    row, mark: marks[i], item: items[i], name, supervisor, bundles,
    state: state.split(' ').pop(),
    text: [name, supervisor, env, state, version, ...bundles].join(' ').toLowerCase(),
  };
});

let current = {};

function read() {
  const [view, query] = location.hash.slice(1).split('?');
  const values = new URLSearchParams(query);
  current = {
    view: views.includes(view) ? view : views[0],
    sort: columns.includes(values.get('sort')) ? values.get('sort') : grouping,
    isDescending: values.get('order') === 'desc',
  };
  // An unknown option selects all.
  for (const name of filters) {
    form.elements[name].value = values.get(name) ?? '';
    if (form.elements[name].selectedIndex === -1) form.elements[name].value = '';
  }
}

function fragment(view) {
  const values = new URLSearchParams();
  for (const name of filters) if (form.elements[name].value.trim() !== '') values.set(name, form.elements[name].value);
  if (current.sort !== grouping) values.set('sort', current.sort);
  if (current.isDescending) values.set('order', 'desc');
  return `#${view}${values.size > 0 ? `?${values}` : ''}`;
}

function showTabs() {
  tabs.forEach((tab, i) => {
    const isChosen = views[i] === current.view;
    tab.setAttribute('aria-selected', isChosen);
    tab.tabIndex = isChosen ? 0 : -1;
    tab.href = fragment(views[i]);
    document.getElementById(views[i]).hidden = !isChosen;
  });
}

function find() {
  const [text, supervisor, bundle, state] = filters.map((name) => form.elements[name].value);
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const isFiltered = words.length > 0 || [supervisor, bundle, state].some((value) => value !== '');
  const found = clusters.filter((cluster) => {
    const isHit = words.every((word) => cluster.text.includes(word))
      && (supervisor === '' || cluster.supervisor === supervisor)
      && (bundle === '' || cluster.bundles.includes(bundle))
      && (state === '' || cluster.state === state);
    cluster.row.hidden = cluster.item.hidden = !isHit;
    cluster.mark.classList.toggle('missed', !isHit);
    cluster.mark.classList.toggle('met', isHit && isFiltered);
    return isHit;
  });
  for (const part of document.querySelectorAll('.list .supervisor')) {
    part.hidden = part.querySelector('li:not([hidden])') === null;
  }

  const names = found.length <= mostNamed ? found.map((cluster) => cluster.name).join(', ') : '';
  hits.textContent = isFiltered ? `${found.length} of ${clusters.length} clusters${names && `: ${names}`}` : '';
}

// Typing in the search does not move rows.
let sorted = '';

function sort() {
  const order = `${current.isDescending} ${current.sort}`;
  if (order !== sorted) sortMatrix(current.sort, current.isDescending);
  sorted = order;
  const isGrouped = current.sort === grouping;
  for (const group of groups) group.head.hidden = !isGrouped || group.rows.every((row) => row.hidden);
}

function apply() {
  find();
  sort();
  showTabs();
}

function changed() {
  apply();
  history.replaceState(null, '', fragment(current.view));
}

function choose(view) {
  if (view === current.view) return;
  current.view = view;
  showTabs();
  history.pushState(null, '', fragment(view));
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', changed);
// The fields are reset after this event.
form.addEventListener('reset', () => setTimeout(changed));

heads.forEach((head, i) => head.firstChild.addEventListener('click', () => {
  current.isDescending = current.sort === columns[i] && !current.isDescending;
  current.sort = columns[i];
  changed();
}));

document.body.classList.add('tabbed');
document.querySelector('.tabs').setAttribute('role', 'tablist');
document.querySelector('.tabs').setAttribute('aria-label', 'Views');
tabs.forEach((tab, i) => {
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', views[i]);
  document.getElementById(views[i]).setAttribute('role', 'tabpanel');
  tab.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(views[i]);
  });
  tab.addEventListener('keydown', (event) => {
    const to = { ArrowLeft: i - 1, ArrowRight: i + 1, Home: 0, End: tabs.length - 1, ' ': i }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    choose(views[next]);
    tabs[next].focus();
  });
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.matches('input, select') || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  form.elements.q.focus();
});
window.addEventListener('hashchange', () => {
  read();
  apply();
});
window.addEventListener('popstate', () => {
  read();
  apply();
});

read();
apply();
