"""A web page's tree as Markdown-like text: one paragraph a line, `#`, `- ` and `| |` as marks."""

import re

from lxml import etree, html

from etl.read.html_table import is_data_table, render_table

HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "##### ", "h6": "###### "}
SKIPPED = frozenset(("script", "style", "noscript", "template", "head"))
_BLOCKS = """
address article aside blockquote body caption center dd details div dl dt fieldset figure form
footer h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td
tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
SPACE = re.compile(r"[\s\u3000\xa0\u2000-\u200a\u202f]+")
ZERO_WIDTH = re.compile(r"[\u200b-\u200d\u2060\ufeff\u00ad\ud800-\udfff\x00-\x08\x0e-\x1f]")
HAN_BREAK = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef])\s*[\r\n]\s*(?=[\u3000-\u9fff\uff00-\uffef])"
)


class _Writer:
    """Gathers words into lines; a line ends where a block begins or ends."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.mark = ""

    def add(self, words: str | None) -> None:
        if words:
            self.words.append(words)

    def end_line(self, *, in_list: bool = False) -> None:
        line = squeeze("".join(self.words))
        self.words.clear()
        if not line:
            return
        if self.lines and not (in_list and self.mark and self.lines[-1].lstrip().startswith("- ")):
            self.lines.append("")
        self.lines.append(self.mark + line)
        self.mark = ""


def squeeze(words: str) -> str:
    """Words with single blanks, as a browser shows them; no blank within Chinese at a wrap."""
    return SPACE.sub(" ", HAN_BREAK.sub("", ZERO_WIDTH.sub("", words))).strip()


def render(root: html.HtmlElement) -> str:
    """The text of a tree, without what a browser never shows."""
    writer = _Writer()
    lists = 0
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            if event == "start":
                events.skip_subtree()
            elif isinstance(element.tail, str):
                writer.add(element.tail)
            continue
        if event == "start":
            if tag == "table" and is_data_table(element):
                writer.end_line()
                _write_table(writer, element)
                events.skip_subtree()
                continue
            lists += tag in ("ul", "ol")
            _open(writer, element, lists)
        else:
            lists -= tag in ("ul", "ol")
            _close(writer, element, lists)
    writer.end_line()
    return "\n".join(writer.lines)


def _open(writer: _Writer, element: html.HtmlElement, lists: int) -> None:
    tag = element.tag
    if tag in BLOCKS:
        writer.end_line(in_list=lists > 0)
    if tag in HEADINGS:
        writer.mark = HEADINGS[tag]
    elif tag == "li":
        writer.mark = "  " * max(0, lists - 1) + "- "
    elif tag == "br":
        writer.end_line(in_list=lists > 0)
    writer.add(element.text)


def _close(writer: _Writer, element: html.HtmlElement, lists: int) -> None:
    tag = element.tag
    if tag in BLOCKS and not (tag == "table" and is_data_table(element)):
        writer.end_line(in_list=lists > 0 or tag == "li")
        if tag in HEADINGS or tag == "li":
            writer.mark = ""
    if tag not in ("html", "body"):
        writer.add(element.tail)


def _write_table(writer: _Writer, table: html.HtmlElement) -> None:
    if writer.lines:
        writer.lines.append("")
    writer.lines += render_table(table)
