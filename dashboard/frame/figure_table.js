/* Makes the table behind a figure when a reader opens it, of the words that its line carries. */
(() => {
  if (window.atlasMakesTables) return;
  window.atlasMakesTables = true;

  const cell = (name, words, isNumber) => {
    const made = document.createElement(name);
    made.textContent = words;
    if (name === "th") made.scope = "col";
    if (isNumber) made.className = "number";
    return made;
  };

  const row = (name, words, numbers) => {
    const made = document.createElement("tr");
    made.append(...words.map((each, at) => cell(name, each, numbers.includes(at))));
    return made;
  };

  const table = ({head, rows, numbers}) => {
    const made = document.createElement("table");
    made.createTHead().append(row("th", head, []));
    made.createTBody().append(...rows.map(words => row("td", words, numbers)));
    return made;
  };

  // The event does not rise; on its way down it passes here.
  document.addEventListener("toggle", ({target}) => {
    const place = target.open && target.dataset.table && target.querySelector(".scroll");
    if (place && !place.firstChild) place.append(table(JSON.parse(target.dataset.table)));
  }, true);
})();
