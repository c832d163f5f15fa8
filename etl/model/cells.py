"""Cells of CSV files: a text that a spreadsheet would run as a formula is made harmless, and back.

The rule: such a text has an apostrophe before it. One that itself opens with apostrophes and then
such a sign has one more, so that taking one away where there is one always gives the text back.
"""

import re
from typing import cast

OPENS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text cell that begins so is read as a formula; the full-width signs too, in some languages.

The list is that of the OWASP page on CSV injection.
"""

_RUNS = re.compile(f"'*[{re.escape(''.join(OPENS_A_FORMULA))}]")
MAY_RUN = frozenset({"'", *OPENS_A_FORMULA})
"""What a text that is made harmless begins with: any other one stays as it is."""
_IS_HARMLESS = re.compile(f"'{_RUNS.pattern}")


def harmless_cell(value: object) -> object:
    """A text that a spreadsheet would run, with an apostrophe before it; all else as it is."""
    is_text = isinstance(value, str) and value[:1] in MAY_RUN
    return f"'{value}" if is_text and _RUNS.match(cast("str", value)) else value


def original_cell(value: object) -> object:
    """What `harmless_cell` was given."""
    return value[1:] if isinstance(value, str) and _IS_HARMLESS.match(value) else value
