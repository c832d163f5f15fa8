/* Saves a figure as it is drawn, with its title, units, key and source, as SVG or PNG, and copies
   the address of one. Streamlit has plotly to itself, so the drawing's own elements are copied. */
(() => {
  if (window.atlasSavesFigures) return;
  window.atlasSavesFigures = true;

  const SVG = "http://www.w3.org/2000/svg", MARGIN = 24, GAP = 14, PNG_WIDTH_PIXELS = 2000;
  const SEEK_MS = 100, SEEK_TRIES = 300;

  const make = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  };

  /* A line of an English text may end at a space, one of a Chinese text after any character. */
  const pieces = text => text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) || [];

  /* A saved drawing has only the faces of the machine that opens it, not those of this page. */
  const faces = style => style.fontFamily.replaceAll('"', "'").replace(/'Source \w+', /, "");

  /* Faces for Chinese, which draw the words then, give a curly apostrophe the room of a character. */
  const straight = text => text.replace(/([A-Za-z])\u2019/g, "$1'");

  const pen = document.createElement("canvas").getContext("2d");
  const measured = (text, style) => {
    pen.font = `${style.fontWeight} ${style.fontSize} ${faces(style)}`;
    return pen.measureText(text).width;
  };

  const wrapped = (text, style, width) => {
    const lines = [""];
    for (const piece of pieces(text)) {
      const longer = lines.at(-1) + piece;
      if (lines.at(-1) && measured(longer.trimEnd(), style) > width) lines.push(piece);
      else lines[lines.length - 1] = longer;
    }
    return lines.map(line => line.trimEnd());
  };

  const face = style => ({
    fill: style.color, "font-family": faces(style),
    "font-size": style.fontSize, "font-weight": style.fontWeight,
  });

  /* Writes the words of an element in its own face; returns where the next may begin. */
  const write = (sheet, element, x, y, width) => {
    if (!element) return y;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    for (const line of wrapped(element.textContent, style, width)) {
      y += size * 1.35;
      sheet.append(make("text", {x, y: y - size * 0.35, ...face(style)}, line));
    }
    return y;
  };

  const shown = colour => colour !== "transparent" && !/^rgba\(.*, 0\)$/.test(colour);

  const box = (style, x, y, width, height) => make("rect", {
    x, y, width, height, fill: shown(style.backgroundColor) ? style.backgroundColor : "none",
    rx: style.borderTopLeftRadius.endsWith("%") ? height / 2 : 0,
    stroke: parseFloat(style.borderTopWidth) ? style.borderTopColor : "none",
    "stroke-width": style.borderTopWidth,
  });

  const hatching = (x, y, width, height, colour) => {
    const lines = [];
    for (let at = 4; at < width + height; at += 5)
      lines.push(`M${x + Math.max(0, at - height)},${y + Math.min(at, height)}` +
        `L${x + Math.min(at, width)},${y + Math.max(0, at - width)}`);
    return make("path", {d: lines.join(""), stroke: colour, "stroke-width": 0.7, fill: "none"});
  };

  /* A sign of the key: a character in its colour, or a box as the style sheet draws it. */
  const sign = (sheet, mark, x, y, pale) => {
    const style = getComputedStyle(mark), text = mark.textContent.trim();
    if (text) {
      sheet.append(make("text", {x, y: y + 5, ...face(style)}, text));
      return measured(text, style);
    }
    const {width, height} = mark.getBoundingClientRect();
    sheet.append(box(style, x, y - height / 2, width, height));
    if (mark.classList.contains("hatched"))
      sheet.append(hatching(x, y - height / 2, width, height, pale));
    return width;
  };

  const key = (sheet, list, left, top, width, pale) => {
    if (!list) return top;
    let x = left, y = top + 10;
    for (const item of list.querySelectorAll("li")) {
      const style = getComputedStyle(item), mark = item.querySelector("i");
      const words = [...item.childNodes].filter(node => node !== mark);
      const text = words.map(node => node.textContent).join("");
      const needed = (mark ? mark.getBoundingClientRect().width + 7 : 0) + measured(text, style);
      if (x > left && x + needed > left + width) [x, y] = [left, y + 22];
      const shift = mark ? sign(sheet, mark, x, y, pale) + 7 : 0;
      sheet.append(make("text", {x: x + shift, y: y + 5, ...face(style)}, text));
      x += needed + 18;
    }
    return y + 12;
  };

  const copyPlot = (sheet, plot, left, top) => {
    const frame = plot.getBoundingClientRect();
    for (const layer of plot.querySelectorAll("svg.main-svg")) {
      const at = layer.getBoundingClientRect(), copy = layer.cloneNode(true);
      copy.querySelectorAll(".draglayer, .hoverlayer, .menulayer").forEach(part => part.remove());
      const place = {x: left + at.x - frame.x, y: top + at.y - frame.y, overflow: "visible"};
      for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value);
      copy.removeAttribute("style");
      sheet.append(copy);
    }
    return top + frame.height;
  };

  /* The words of a cell as they stand on the page: along the line, upright, or turned. */
  const cellWords = (cell, x, y, at) => {
    const words = cell.textContent.trim();
    const style = getComputedStyle(cell.querySelector("a, span") || cell);
    const line = make("text", {...face(style), "dominant-baseline": "central"}, words);
    const across = x + at.width / 2, foot = y + at.height - 6;
    const place = (lineX, lineY, anchor) => {
      const attributes = {x: lineX, y: lineY, "text-anchor": anchor};
      for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
    };
    const middle = getComputedStyle(cell).textAlign === "center";
    if (!style.writingMode.startsWith("vertical"))
      place(middle ? across : x + 4, y + at.height / 2, middle ? "middle" : "start");
    else if (style.transform === "none") {
      place(across, foot, "end");
      line.setAttribute("style", "writing-mode: vertical-rl");
    } else {
      place(across, foot, "start");
      line.setAttribute("transform", `rotate(-90 ${across} ${foot})`);
    }
    return line;
  };

  const copyTable = (sheet, table, left, top, pale) => {
    table.parentElement.scrollLeft = 0;
    const frame = table.getBoundingClientRect();
    for (const cell of table.querySelectorAll("th, td")) {
      const at = cell.getBoundingClientRect(), style = getComputedStyle(cell);
      const x = left + at.x - frame.x, y = top + at.y - frame.y;
      const ground = box(style, x, y, at.width, at.height);
      ground.removeAttribute("stroke");
      const edge = {d: `M${x},${y}h${at.width}`, stroke: style.borderTopColor};
      sheet.append(ground, make("path", {...edge, "stroke-width": style.borderTopWidth}));
      if (cell.classList.contains("hatched")) {
        const span = cell.querySelector("span"), paper = getComputedStyle(span);
        const wide = measured(span.textContent, paper) + 8;
        sheet.append(hatching(x, y, at.width, at.height, pale));
        sheet.append(box(paper, x, y + 3, wide, at.height - 6));
      }
      if (cell.textContent.trim()) sheet.append(cellWords(cell, x, y, at));
    }
    return top + frame.height;
  };

  const draw = figure => {
    const plot = figure.querySelector(".js-plotly-plot .svg-container");
    const table = figure.querySelector("table.heat");
    const drawing = plot || table;
    if (!drawing) return null;
    const inner = drawing.getBoundingClientRect().width, width = Math.ceil(inner + 2 * MARGIN);
    const pale = getComputedStyle(figure.querySelector(".source-line")).color;
    const sheet = make("svg", {xmlns: SVG, width});
    const paper = make("rect", {
      width: "100%", height: "100%",
      fill: getComputedStyle(document.querySelector(".stApp")).backgroundColor,
    });
    sheet.append(make("title", {}, figure.querySelector(".heading h2").textContent), paper);
    let y = write(sheet, figure.querySelector(".heading h2"), MARGIN, MARGIN / 2, inner);
    y = GAP + write(sheet, figure.querySelector(".heading .subtitle"), MARGIN, y + 4, inner);
    y = plot ? copyPlot(sheet, plot, MARGIN, y) : copyTable(sheet, table, MARGIN, y, pale);
    y = key(sheet, figure.querySelector("ul.key"), MARGIN, y + GAP, inner, pale);
    y = write(sheet, figure.querySelector(".source-line"), MARGIN, y + GAP / 2, inner);
    const height = Math.ceil(y + MARGIN);
    sheet.setAttribute("height", height);
    sheet.setAttribute("viewBox", `0 0 ${width} ${height}`);
    return {text: straight(new XMLSerializer().serializeToString(sheet)), width, height};
  };

  const picture = async ({text, width, height}) => {
    const image = new Image(), scale = Math.max(2, PNG_WIDTH_PIXELS / width);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(done => canvas.toBlob(done, "image/png"));
  };

  const save = async button => {
    const sheet = draw(document.querySelector(`.st-key-figure-${button.dataset.figure}`));
    if (!sheet) return;
    const isPicture = button.dataset.as === "png";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      isPicture ? await picture(sheet) : new Blob([sheet.text], {type: "image/svg+xml"}));
    link.download = `${button.dataset.file}.${button.dataset.as}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const copyAddress = link => {
    navigator.clipboard?.writeText(link.href).then(() => {
      const words = link.textContent;
      link.textContent = link.dataset.copied;
      setTimeout(() => { link.textContent = words; }, 2000);
    }, () => {});
  };

  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-figure]");
    if (button) save(button);
    const link = event.target.closest("a[data-copies]");
    if (link) {
      event.preventDefault();
      history.replaceState(history.state, "", link.href);
      copyAddress(link);
    }
  });

  /* An address that names a figure leads to it, which comes after this script. */
  const seek = tries => {
    const figure = document.getElementById(location.hash.slice(1));
    if (figure) figure.scrollIntoView();
    else if (tries) setTimeout(seek, SEEK_MS, tries - 1);
  };
  if (location.hash.length > 1) seek(SEEK_TRIES);
})();
