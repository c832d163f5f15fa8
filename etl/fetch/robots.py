"""robots.txt (RFC 9309): what a site asks robots not to fetch, and how fast they may ask."""

from collections.abc import Iterator
from dataclasses import dataclass

AGENT = "ai-hub-atlas"
MAX_CHARS = 512_000
"""Rules beyond are passed over; the standard asks for 500 KiB."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for us: (allows, path pattern) pairs, and seconds between questions if told."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay_seconds: float | None = None

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be fetched: the longest rule decides, or allowing."""
        fitting = [(len(p), allows) for allows, p in self.rules if matches(p, path)]
        return max(fitting, default=(0, True))[1]


def matches(pattern: str, path: str) -> bool:
    """Whether a path begins as the pattern says; `*` stands for anything, `$` for the end."""
    if not pattern:
        return False
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    last = rest.pop() if rest and is_whole else None
    for part in rest:
        found = path.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= position
    return position == len(path) if is_whole else True


def parse_robots(text: str, agent: str = AGENT) -> Robots:
    """The rules for the agent: those of its own groups, else those for all."""
    own: list[tuple[str, str]] = []
    general: list[tuple[str, str]] = []
    is_named = False
    for agents, lines in _groups(text[:MAX_CHARS]):
        if agent.lower() in agents:
            is_named = True
            own += lines
        elif "*" in agents:
            general += lines
    lines = own if is_named else general
    rules = tuple((name == "allow", value) for name, value in lines if name != "crawl-delay")
    delays = [_seconds(value) for name, value in lines if name == "crawl-delay"]
    return Robots(rules, next((delay for delay in delays if delay is not None), None))


def _groups(text: str) -> Iterator[tuple[set[str], list[tuple[str, str]]]]:
    """Each group: the agents that it names, and its lines as (name, value)."""
    agents: set[str] = set()
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        name, _, value = line.lstrip("\ufeff").split("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if name == "user-agent":
            if lines:
                yield agents, lines
                agents, lines = set(), []
            agents.add(value.lower().split("/")[0])
        elif name in ("allow", "disallow", "crawl-delay") and agents:
            lines.append((name, value))
    yield agents, lines


def _seconds(value: str) -> float | None:
    try:
        return max(0.0, float(value))
    except ValueError:
        return None
