"""Every regular expression of the project, and how it is asked.

All modules are imported and a few documents read while `re` is watched: that tells what is put
together as the program runs. What is written out where it is used is read from the source.
It takes a process of its own, in which nothing of the project has been imported yet.
"""

import ast
import gc
import pickle
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from tests.paths import GOLD, ROOT

PACKAGES = ("etl", "dashboard", "pages", "scripts", "ai_hub_atlas")
STARTS_BY_ITSELF = {"__main__", "app"}
ASKS = {"match", "fullmatch", "search", "split", "sub", "subn", "findall", "finditer"}
READ = (ROOT / "seeds", GOLD / "dev")
NAMES = (
    "Hefei mayor Zhang Wei said that it set up an AI fund with Lanhai Robotics, a local start-up.",
    "合肥市2025年5月设立人工智能基金，并与星河智能签署战略合作协议。",
)
"""People and firms that a document introduces get patterns of their own."""
Key = tuple[str | bytes, int]
"""A pattern and its flags."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of `re` in the source: where, of which function, and what it is kept as."""

    file: str
    lines: range
    how: str
    key: Key | None
    """None where it is put together."""
    name: str | None
    """The constant that it is kept in or the function that returns it; None where neither is."""


@dataclass(slots=True)
class Uses:
    """Where a pattern is made, and how it is asked."""

    places: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)

    @property
    def method(self) -> str:
        """The hardest way in which it is asked: from each place of a text, or from one alone."""
        asked = self.asked - {"pattern"}
        if asked == {"fullmatch"}:
            return "fullmatch"
        return "match" if asked and asked <= {"match", "fullmatch"} else "search"


@cache
def collected() -> tuple[dict[Key, Uses], set[str]]:
    """All patterns; and where one is made that was neither seen nor can be read."""
    code = "from tests.patterns import collecting; collecting.send()"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    patterns, unseen = pickle.loads(run.stdout)
    return patterns, unseen


def send() -> None:
    """Writes what `collected` gives to standard output, pickled."""
    sys.stdout.buffer.write(pickle.dumps(_collect()))


def _collect() -> tuple[dict[Key, Uses], set[str]]:
    made = _watch()
    _import_all()
    _read_some()
    trees = [(str(path.relative_to(ROOT)), _tree(path)) for path in _modules()]
    uses = _uses(tree for _, tree in trees)
    patterns: dict[Key, Uses] = defaultdict(Uses)
    unseen = set()
    for call in (call for file, tree in trees for call in _calls(file, tree)):
        keys = {key for key, file, line in made if file == call.file and line in call.lines}
        keys |= {call.key} if call.key else set()
        for key in keys:
            patterns[key].places.add(f"{call.file}:{call.lines.start}")
            patterns[key].asked |= {call.how} if call.how in ASKS else uses[call.name]
        if not keys:
            unseen.add(f"{call.file}:{call.lines.start}")
    return dict(patterns), unseen


def _watch() -> set[tuple[Key, str, int]]:
    """A set that gets each pattern as a line of the project makes it."""
    made: set[tuple[Key, str, int]] = set()
    compile_as_ever = re._compile  # type: ignore[attr-defined]

    def compile_watched(pattern: str | bytes | re.Pattern[str], flags: int) -> re.Pattern[str]:
        compiled: re.Pattern[str] = compile_as_ever(pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        if frame and (path := Path(frame.f_code.co_filename)).is_relative_to(ROOT):
            key = (compiled.pattern, compiled.flags)
            made.add((key, str(path.relative_to(ROOT)), frame.f_lineno))
        return compiled

    re._compile = compile_watched  # type: ignore[attr-defined]
    return made


def _modules() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def _import_all() -> None:
    """All but the pages, which are programs, and whatever starts by being imported."""
    for path in _modules():
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] != "pages" and parts[-1] not in STARTS_BY_ITSELF:
            import_module(".".join(parts).removesuffix(".__init__"))


def _read_some() -> None:
    """Has patterns made that are made when they are needed: for documents, words, folders."""
    from dashboard.data.search import terms
    from etl.extraction import extract_inputs
    from etl.fetch.links import ai_links
    from etl.model import Language
    from etl.model.whereabouts import beside
    from etl.progress import Progress
    from etl.reference.boilerplate import Scope, sought_of
    from etl.reference.concepts import concepts_in
    from etl.reference.sought import Sought
    from tests.hostile.good import honest

    with TemporaryDirectory() as folder:
        for number, text in enumerate(NAMES):
            Path(folder, f"names-{number}.txt").write_text(text, "utf-8")
        for good in honest():
            Path(folder, good.name.replace("/", "-")).write_bytes(good.data)
        assert list(extract_inputs([Path(folder), *READ], None, Progress()))
    for language in Language:
        concepts_in("AI", language)
    ai_links(b"<a href='page'>AI in Hefei</a>", "https://example.org")
    terms("AI")
    beside(ROOT, "some")
    for sought in [thing for thing in gc.get_objects() if isinstance(thing, Sought)]:
        # Wordings of whole lines are matched one by one and never sought as one pattern.
        assert sought._each
        assert sought is sought_of(Scope.LINE) or sought._any.pattern


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _calls(file: str, tree: ast.Module) -> Iterator[Call]:
    for statement, name in _named(tree):
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and (how := _function_of_re(node)):
                lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                yield Call(file, lines, how, _written(node), name)


def _named(tree: ast.Module) -> Iterator[tuple[ast.stmt, str | None]]:
    """Each statement of the module and the name that it gives to what it makes."""
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            yield statement, statement.name
        elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            yield statement, statement.targets[0].id
        else:
            yield statement, None


def _function_of_re(node: ast.Call) -> str | None:
    called = node.func
    if isinstance(called, ast.Attribute) and ast.unparse(called.value) == "re":
        return called.attr if called.attr in ASKS | {"compile"} else None
    return None


def _written(node: ast.Call) -> Key | None:
    """The pattern if it is written out, and the flags that stand with it."""
    written = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
    if not isinstance(written, str | bytes):
        return None
    flags = [part for part in ast.walk(node) if ast.unparse(part).startswith("re.")]
    names = {part.attr for part in flags if isinstance(part, ast.Attribute) and part.attr.isupper()}
    asked = sum(getattr(re, name) for name in names)
    return written, re.compile(written, asked).flags


def _uses(trees: Iterator[ast.Module]) -> dict[str | None, set[str]]:
    """For each name how what it stands for is asked; `?` where it is handed on instead."""
    uses: dict[str | None, set[str]] = defaultdict(set)
    uses[None] = {"?"}
    for tree in trees:
        for holder in ast.walk(tree):
            for node in ast.iter_child_nodes(holder):
                is_called = isinstance(holder, ast.Call) and holder.func is node
                if (name := _name(node)) and not is_called:  # A call comes again, with its holder.
                    uses[name].add(holder.attr if isinstance(holder, ast.Attribute) else "?")
    return uses


def _name(node: ast.AST) -> str | None:
    """The name that is read there, or of the function that is called."""
    value = node.func if isinstance(node, ast.Call) else node
    if isinstance(value, ast.Name) and isinstance(value.ctx, ast.Load):
        return value.id
    return value.attr if isinstance(value, ast.Attribute) and not _is_member(value) else None


def _is_member(value: ast.Attribute) -> bool:
    """Whether it belongs to a class, as `Rank.DATELINE` does, and not to a module."""
    return not ast.unparse(value.value).islower()
