// The matrix is complete without this script, which adds sorting.
const table = document.querySelector('.matrix table');
const bodies = Array.from(table.tBodies);
const groups = bodies.map((body) => ({ body, head: body.rows[0], rows: Array.from(body.rows).slice(1) }));
const rows = groups.flatMap((group) => group.rows);
const heads = Array.from(table.tHead.rows[0].cells);
const columns = heads.map((head) => head.textContent);
const collator = new Intl.Collator('en', { numeric: true });

// The initial order.
const grouping = 'supervisor';

for (const head of heads) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.replaceChildren(button);
}

function compareBy(column) {
  const isBundle = heads[column].classList.contains('bundle');
  const keys = new Map(rows.map((row) => {
    const cell = row.cells[column];
    return [row, isBundle ? (cell.className === 'asks' ? '0' : '1') : cell.textContent];
  }));
  // Ignores the sign before a state.
  return (one, other) => collator.compare(keys.get(one).replace(/^\W+/, ''), keys.get(other).replace(/^\W+/, ''));
}

function sortMatrix(name, isDescending) {
  const column = Math.max(0, columns.indexOf(name));
  const isGrouped = columns[column] === grouping;
  const sign = isDescending ? -1 : 1;
  heads.forEach((head, i) => {
    if (i === column) head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  });
  if (isGrouped) {
    for (const group of groups) group.body.append(group.head, ...group.rows);
    table.append(...(isDescending ? bodies.toReversed() : bodies));
  } else {
    const compare = compareBy(column);
    table.append(...bodies);
    bodies[0]?.append(...rows.toSorted((one, other) => sign * compare(one, other)));
  }
}
