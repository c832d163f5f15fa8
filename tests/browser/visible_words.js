/* All words of the page: what is shown, and what is said of it to those who can not see. */
() => {
  const parts = [document.title];
  const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.nodeType === 3) {
      if (!["SCRIPT","STYLE"].includes(node.parentElement.tagName)) parts.push(node.data);
    } else for (const a of node.attributes)
      if (["title","aria-label","alt","placeholder","value"].includes(a.name)) parts.push("\n", a.value, "\n");
  }
  return parts.join("");
}
