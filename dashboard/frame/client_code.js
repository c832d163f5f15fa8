/* Has the code that the page needs started at once, and fetched what other pages need when the browser
   has nothing else to do. What was asked for before is not asked for again. */
(({starts, fetches}) => {
  starts.forEach(address => import(new URL(address, document.baseURI)).catch(() => {}));
  const known = window.atlasCode ??= new Set(starts);
  setTimeout(() => fetches.filter(address => !known.has(address)).forEach(address => {
    known.add(address);
    const link = Object.assign(document.createElement("link"), {
      rel: "prefetch", as: "script", crossOrigin: "anonymous", href: address,
    });
    document.head.append(link);
  }), 3000);
})(TOLD);
