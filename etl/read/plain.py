"""Plain text and Markdown: the text is exactly what the file holds."""

from collections.abc import Mapping

from etl.model import Span
from etl.read.boilerplate import find_boilerplate, joined, may_match, whole_lines
from etl.read.credits import find_author
from etl.read.front_matter import read_front_matter
from etl.read.lines import lines_of
from etl.read.page import Page
from etl.read.published import find_published
from etl.read.publisher import find_publisher
from etl.read.stated import Stated
from etl.read.titles import find_title
from etl.reference.boilerplate import Scope


def read_plain(text: str) -> Page:
    """A page whose text is `text` itself, with what its lines state."""
    front, stated = read_front_matter(text)
    return read_lines(text, stated, (front,) if front else ())


def read_lines(text: str, stated: Stated, marked: tuple[Span, ...] = ()) -> Page:
    """A page of `text`; `marked` is boilerplate already known, `stated` what is known of it."""
    lines = [line for line in lines_of(text) if not any(span.covers(line.span) for span in marked)]
    within = may_match(lines)
    whole = whole_lines(lines, within)
    found = find_boilerplate(text, lines, whole, within)
    title = stated.title or find_title(text, lines, found)
    # What is known already is not sought.
    own = Stated(
        title=title,
        publisher=find_publisher(lines, title) if stated.publisher is None else None,
        author=find_author(lines) if stated.author is None else None,
        published=find_published(lines, _lists(whole)) if stated.published is None else None,
    )
    return Page(text, stated.or_else(own), joined(text, (*marked, *found)))


def stated_by_lines(text: str) -> Stated:
    """What the lines of a text state, boilerplate among them."""
    lines = lines_of(text)
    lists = _lists(whole_lines(lines, may_match(lines)))
    return Stated(published=find_published(lines, lists), publisher=find_publisher(lines))


def _lists(whole: Mapping[int, Scope]) -> set[int]:
    """The lines that list other articles."""
    return {i for i, scope in whole.items() if scope is Scope.LINKS}
