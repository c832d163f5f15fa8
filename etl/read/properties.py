"""A file's own properties (of a PDF, a Word file): the last resort for a title, and marked so.

Programs fill them in with names of files and templates; the day in them is the file's, never the
document's, and the author is whoever owned the machine.
"""

import re
from dataclasses import replace

from etl.read.lines import cjk_share
from etl.read.page import Page
from etl.reference.publishers import is_generic

MIN_CHARS, MIN_CHARS_ZH, MAX_CHARS = 12, 6, 200
OF_A_PROGRAM = re.compile(
    r"^(?:microsoft|powerpoint|word|adobe|wps|untitled|document\d*|doc\d|slide|幻灯片|文档|新建|无标题)"
    r"|\.(?:docx?|wps|pdf|indd|pptx?|xlsx?|rtf|txt|html?|tmp)\b|[\\/_]{1}\S+[\\/_]|^[\w.-]+$(?<![\u3400-\u9fff])",
    re.IGNORECASE,
)
"""Names that programs give, and names of files."""


def with_title(page: Page, title: str | None) -> Page:
    """The page with that title where its text tells none and it reads like one, marked as such."""
    bare = " ".join((title or "").split())
    least = MIN_CHARS_ZH if cjk_share(bare) > 0.2 else MIN_CHARS
    if page.stated.title or not least <= len(bare) <= MAX_CHARS:
        return page
    if OF_A_PROGRAM.search(bare) or is_generic(bare):
        return page
    stated = replace(page.stated, title=bare)
    return replace(page, stated=stated, from_properties=("title",))
