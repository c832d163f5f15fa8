/* Plotly takes a click for one on what the pointer last moved over, so that a click by a pointer
   that rests where the map has just been drawn would do nothing. */
(() => {
  if (window.atlasHearsClicks) return;
  window.atlasHearsClicks = true;

  document.addEventListener("mousedown", ({target, clientX, clientY}) => {
    if (target.closest(".st-key-map-frame"))
      target.dispatchEvent(new MouseEvent("mousemove", {clientX, clientY, bubbles: true}));
  }, true);
})();
