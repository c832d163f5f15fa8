"""Strings that a regular expression is likely to be slow on, and whether it is.

What is slow is a repetition that can share its stretch with something else: with itself, with its
neighbours, or with the next place at which a search starts. So each repetition of a pattern is
pumped: a string of what it takes, over and over, with what comes before it in the pattern in front
or in between, and an end that does not fit.
"""

import random
import re
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
FEW = 8
"""Repetitions of no more than this many turns are not pumped: they can't cost much alone."""
COMMON = "aA1 .,-中。\n"
OF_CATEGORY = {
    kinds.CATEGORY_DIGIT: "1",
    kinds.CATEGORY_NOT_DIGIT: "a ",
    kinds.CATEGORY_SPACE: " \n",
    kinds.CATEGORY_NOT_SPACE: "a.",
    kinds.CATEGORY_WORD: "aA1中",
    kinds.CATEGORY_NOT_WORD: " .,",
}
ENDS = ("\0", "\n。.;")
ROUNDS = 2
"""How often a pattern is sampled: its choices differ from round to round."""
CHARS = 2_000
QUICK_SECONDS, MOST_SECONDS = 0.0005, 0.25
"""For `CHARS`: nothing to look at; and too much in any case."""
MOST_GROWTH = 8.0
"""How much longer four times as long a string may take: 4 where time is linear, 16 where it grows
with the square of the length."""

Tree = list[tuple[Any, Any]]
Search = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Pump:
    """`before`, then `body` over and over, then `end`."""

    before: str
    body: str
    end: str

    def of(self, chars: int) -> str:
        """The string with about that many characters of the body."""
        return self.before + self.body * (chars // len(self.body) + 1) + self.end


def slow_pump(pattern: str | bytes, flags: int, method: str = "search") -> Pump | None:
    """What `re.compile(pattern, flags)` takes more than linear time for when asked by the
    method (`search`, `match` or `fullmatch`); None where nothing of the kind was found."""
    ask = getattr(re.compile(pattern, flags), method)
    encode = str.encode if isinstance(pattern, bytes) else str
    tree = list(parser.parse(pattern, flags))
    return next((pump for pump in _pumps(tree) if _is_slow(ask, pump, encode)), None)


def _is_slow(ask: Search, pump: Pump, encode: Callable[[str], Any]) -> bool:
    """What seems slow is measured anew, several times, before it is believed."""

    def seconds(chars: int, times: int) -> float:
        text = encode(pump.of(chars))
        return min(_seconds(ask, text) for _ in range(times))

    # What doubles with each turn is never tried with many.
    for chars in (CHARS // 40, CHARS):
        if seconds(chars, 1) > MOST_SECONDS:
            return seconds(chars, 1) > MOST_SECONDS
    if seconds(CHARS, 1) <= QUICK_SECONDS or not _grows(seconds, CHARS, 1):
        return False
    return all(_grows(seconds, chars, 5) for chars in (CHARS, 2 * CHARS))


def _grows(seconds: Callable[[int, int], float], chars: int, times: int) -> bool:
    """Whether it takes much longer than four times a quarter of the string does."""
    whole = seconds(chars, times)
    return whole > MOST_SECONDS or whole > MOST_GROWTH * seconds(chars // 4, times)


class _TooLongError(Exception):
    """The timer went off."""


def _seconds(ask: Search, text: object) -> float:
    """Seconds of the processor that the answer takes, or about twice the most that is allowed."""

    def stop(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    started = time.thread_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, 2 * MOST_SECONDS)
        ask(text)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except _TooLongError:
        pass
    finally:
        signal.signal(signal.SIGVTALRM, before)
    return time.thread_time() - started


def _pumps(tree: Tree) -> Iterator[Pump]:
    chance = random.Random(5)
    seen = set()
    for _ in range(ROUNDS):
        for before, turn in [*_repetitions(tree, chance, ""), ("", _sample(tree, chance)[:-1])]:
            for pump in ((before, turn), ("", turn), ("", before + turn)):
                if turn and pump not in seen:
                    seen.add(pump)
                    yield from (Pump(*pump, end) for end in ENDS)


def _repetitions(tree: Tree, chance: random.Random, before: str) -> Iterator[tuple[str, str]]:
    """For each repetition a string that leads to it, and one turn of it."""
    for number, (kind, value) in enumerate(tree):
        lead = before + _sample(tree[:number], chance)
        if kind in REPEATS and value[1] > FEW:
            yield lead, _sample(value[2], chance)
        for part in _parts(kind, value):
            yield from _repetitions(part, chance, lead)


def _parts(kind: Any, value: Any) -> list[Tree]:
    """The patterns within a piece of a pattern."""
    if kind in REPEATS:
        return [value[2]]
    if kind is kinds.SUBPATTERN:
        return [value[3]]
    if kind is kinds.ATOMIC_GROUP:
        return [value]
    if kind is kinds.BRANCH:
        return list(value[1])
    return [value[1]] if kind in (kinds.ASSERT, kinds.ASSERT_NOT) else []


def _sample(tree: Tree, chance: random.Random) -> str:
    """A string that fits, but for what it says of its surroundings."""
    return "".join(_sample_of(kind, value, chance) for kind, value in tree)


def _sample_of(kind: Any, value: Any, chance: random.Random) -> str:
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT, kinds.GROUPREF):
        return ""
    if kind in REPEATS:
        least, most, turn = value
        turns = min(most, least + chance.choice((0, 1, 1)))
        return "".join(_sample(turn, chance) for _ in range(turns))
    parts = _parts(kind, value)
    return _sample(chance.choice(parts), chance) if parts else _char(kind, value, chance)


def _char(kind: Any, value: Any, chance: random.Random) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.RANGE:
        return chr(chance.choice(value))
    if kind is kinds.CATEGORY:
        return chance.choice(OF_CATEGORY[value])
    if kind is kinds.IN and value[0][0] is not kinds.NEGATE:
        one_of_them, its_value = chance.choice(value)
        return _char(one_of_them, its_value, chance)
    shut_out = value[1:] if kind is kinds.IN else [(kinds.LITERAL, value)]
    fitting = [char for char in COMMON if not any(_takes(item, char) for item in shut_out)]
    return chance.choice(fitting or ["\u2603"])


def _takes(item: tuple[Any, Any], char: str) -> bool:
    kind, value = item
    if kind is kinds.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    if kind is kinds.CATEGORY:
        return char in OF_CATEGORY[value]
    return bool(value == ord(char))
