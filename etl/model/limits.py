"""What one document may cost."""

from dataclasses import dataclass

MB = 1_000_000
"""Bytes in a megabyte, as file managers and disks count them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document, or one archive of them, may cost before it is set aside.

    `file_mb` is the size of a file, an archive or one of its members; a policy text or news page is
    under 10 MB even as a PDF. `seconds` of the clock and `memory_mb` beside the program's own count
    for opening it and for reading it. `pages` are a PDF's. An archive, or a Word file, which is one
    inside, may unpack to `unpacked_mb` in all and to `ratio` times its size (text packs to a tenth,
    a bomb to a thousandth), and hold `members` files; a mail may carry so many too, and of a feed
    so many entries are read. In mails within mails attached files are looked for to a depth of
    `depth`.
    """

    seconds: float = 120.0
    memory_mb: int = 600
    file_mb: int = 50
    pages: int = 1_500
    members: int = 20_000
    unpacked_mb: int = 300
    ratio: int = 200
    depth: int = 4


SANE = Limits()
"""What holds where nobody says otherwise."""
EASY_BYTES = 10 * MB
"""What any archive may unpack to, however small it is."""


def most_unpacked(packed_bytes: int, limits: Limits) -> int:
    """The most bytes to which an archive of such a size may unpack."""
    return min(limits.unpacked_mb * MB, EASY_BYTES + limits.ratio * packed_bytes)
