"""What the fuzzer starts from: a sound example or two for each target."""

from collections.abc import Iterator

from tests.hostile.archives import zipped
from tests.hostile.good import chinese, english, honest
from tests.hostile.papers import word_file


def seeds(target: str) -> Iterator[bytes]:
    """Inputs of the target that are as they should be."""
    if target == "bytes":
        yield from (good.data for good in honest())
        yield zipped(("a.txt", english(2).encode()))
        yield word_file("<w:p><w:r><w:t>Hefei</w:t></w:r></w:p>")
    elif target == "feed":
        yield b"<title>News</title><entry><title>a</title><link href='http://x'/></entry></feed>"
    elif target == "side":
        yield b'title = "a"\npublished = 2025-03-10\nurl = "https://example.org"\n'
    else:
        yield from (english(3).encode(), chinese(4).encode())
        yield b"Hefei will set up a 5 to 8 billion yuan AI fund by the end of 2027."
        yield "最高300万元，总规模三百五十亿元，首期不低于50多亿元，力争到2027年底".encode()
