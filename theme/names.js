// An index shows the rows whose names have what is typed.
(() => {
  const names = document.querySelector('main > .names');
  const all = selector => [...names.querySelectorAll(selector)];
  if (!names) {
    return;
  }
  names.insertAdjacentHTML('afterbegin', '<p role="search"><label>Find a name <input type="search"></label> '
    + '<span role="status"></span> <a hidden>Search the book</a></p>');
  const [field, said, link] = all('input, [role=status], [hidden]');
  field.oninput = () => {
    const words = field.value.toLowerCase().match(/\w+/g) || [];
    const rows = all('tbody tr');
    let left = 0;
    for (const row of rows) {
      const text = [...row.querySelectorAll('code')].map(code => code.textContent).join(' ').toLowerCase();
      left += !(row.hidden = !words.every(word => text.includes(word)));
    }
    for (const table of all('.table-wrapper')) {
      table.hidden = table.previousElementSibling.hidden = !table.querySelector('tbody tr:not([hidden])');
    }
    link.hidden = !words[0];
    said.textContent = words[0] ? `${left} of ${rows.length} rows` : '';
    link.href = `?search=${words.join('+')}`;
  };
})();
