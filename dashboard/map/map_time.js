/* Plays the map: the bar's button and slider press the buttons that the figure has for each month
   (never shown), so that the drawing changes without a word to the server. What the slider shows
   stands in the page's address; when it rests, the lists beside the map are drawn anew. */
(() => {
  if (window.atlasPlaysMap) return;
  window.atlasPlaysMap = true;

  const TICK_MS = 550, REST_MS = 700, WATCH_MS = 250;
  let timer = null, rest = null, drawn = null, read = null;

  const bar = () => document.querySelector(".time-bar");
  const slider = () => bar()?.querySelector("input");
  const stops = () => JSON.parse(bar().dataset.stops);
  const plot = () => document.querySelector(".st-key-map-frame .js-plotly-plot");
  const isDrawn = () => plot()?.querySelector(".choroplethlocation, .bars .point");

  const show = () => {
    const at = Number(slider().value), stop = stops()[at];
    const buttons = plot()?.querySelectorAll(".updatemenu-button") || [];
    buttons[at]?.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    bar().querySelector("output").textContent = stop.words;
    slider().setAttribute("aria-valuetext", stop.words);
    const title = document.querySelector("#map h2");
    if (title && title.textContent !== stop.title) title.textContent = stop.title;
  };

  const settle = () => {
    const address = new URL(location.href);
    address.searchParams.set("month", stops()[Number(slider().value)].month);
    if (address.href === location.href) return;
    history.replaceState(history.state, "", address);
    // As if the reader had come here by the back button: Streamlit then reads the address anew.
    dispatchEvent(new PopStateEvent("popstate", {state: history.state}));
  };

  const pause = () => {
    clearInterval(timer);
    timer = null;
    document.body.classList.remove("map-plays");
    const button = bar()?.querySelector("button");
    if (button) button.textContent = button.dataset.play;
  };

  const restSoon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => { if (bar() && !timer) settle(); }, REST_MS);
  };

  const tick = () => {
    if (!bar()) return pause();
    slider().stepUp();
    show();
    if (slider().value === slider().max) { pause(); restSoon(); }
  };

  const play = () => {
    if (slider().value === slider().max) { slider().value = 0; show(); }
    const button = bar().querySelector("button");
    button.textContent = button.dataset.pause;
    document.body.classList.add("map-plays");
    timer = setInterval(tick, TICK_MS);
  };

  document.addEventListener("click", event => {
    if (!event.target.closest(".time-bar button")) return;
    if (timer) { pause(); restSoon(); } else play();
  });

  document.addEventListener("input", event => {
    if (!event.target.closest(".time-bar")) return;
    pause();
    show();
    restSoon();
  });

  /* A new bar takes its month from the address, unless a reader was quicker and moved it. */
  const adopt = () => {
    read = bar();
    drawn = null;
    if (slider().value !== slider().max) return restSoon();
    const asked = new URLSearchParams(location.search).get("month");
    const at = stops().findIndex(stop => stop.month === asked);
    slider().value = at < 0 ? slider().max : at;
  };

  /* A new drawing takes its month from the bar. */
  setInterval(() => {
    if (!bar()) { if (timer) pause(); read = drawn = null; return; }
    if (bar() !== read) adopt();
    if (isDrawn() && plot() !== drawn) { drawn = plot(); show(); }
  }, WATCH_MS);
})();
