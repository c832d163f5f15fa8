"""The catalogues of words: whole in every language, in order, and nothing in them for nobody.

What the code asks for is read from its text: each string, and each string with gaps as a pattern.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from dashboard.wording.words import TEMPLATE, Tongue, catalogue, catalogue_path, say
from tests.paths import ROOT

KEYS = catalogue(Tongue.EN)
OTHERS = [tongue for tongue in Tongue if tongue is not Tongue.EN]
ASKING = {"say": 1, "say_count": 1, "has_words": 0}
"""The functions that take a key, and at which place."""
COUNTED = ("none", "one", "many")


@pytest.mark.parametrize("tongue", OTHERS)
def test_a_language_has_every_key_with_the_english_of_today(tongue: Tongue) -> None:
    with TEMPLATE.open("rb") as template, catalogue_path(tongue).open("rb") as file:
        wanted = [(m.context, m.id) for m in read_po(template) if m.id]
        held = [m for m in read_po(file, locale=tongue.value) if m.id]
    assert [(m.context, m.id) for m in held] == wanted
    assert not [m.context for m in held if not m.string or m.fuzzy]


@pytest.mark.parametrize("tongue", OTHERS)
def test_a_language_has_the_placeholders_of_the_english(tongue: Tongue) -> None:
    gaps = re.compile(r"{\w*}")
    words = catalogue(tongue)
    assert not [k for k in KEYS if set(gaps.findall(words[k])) != set(gaps.findall(KEYS[k]))]


@pytest.mark.parametrize("path", [TEMPLATE, *map(catalogue_path, OTHERS)], ids=lambda p: p.suffix)
def test_a_catalogue_is_sorted_and_has_each_key_once(path: Path) -> None:
    keys = re.findall(r'^msgctxt "(.*)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    assert keys == sorted(set(keys))
    assert len(keys) == len(KEYS)


def test_every_key_that_the_code_asks_for_has_words() -> None:
    asked = {(key, name) for key, name in _asked() if not _keys_of(key, name)}
    assert not asked


def test_every_key_is_asked_for_somewhere() -> None:
    strings = _strings()
    patterns = [re.compile(form) for text in strings for form in _forms(text)]
    unmet = [key for key in KEYS if not any(p.fullmatch(key) for p in patterns)]
    # A field's name and one of its values are put together; both are written somewhere.
    assert not [k for k in unmet if not strings.issuperset(map(re.escape, k.split(".")))]


def test_words_that_a_language_lacks_are_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "zh" / "LC_MESSAGES" / "atlas.po"
    file.parent.mkdir(parents=True)
    entries = [
        ("kind.fund", "基金", ""),
        ("kind.plan", "", ""),
        ("kind.subsidy", "?", "#, fuzzy\n"),
    ]
    file.write_text(
        "\n".join(
            f'{flag}msgctxt "{key}"\nmsgid "{KEYS[key]}"\nmsgstr "{words}"\n'
            for key, words, flag in entries
        ),
        encoding="utf-8",
    )
    monkeypatch.setattr("dashboard.wording.words.FOLDER", tmp_path)
    catalogue.cache_clear()
    said = [say(Tongue.ZH, key) for key, _, _ in entries]
    catalogue.cache_clear()
    assert said == ["基金", "Plan", "Subsidy"]


@cache
def _trees(*folders: str) -> list[ast.Module]:
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    return [ast.parse(file.read_text(encoding="utf-8")) for file in files]


def _strings() -> set[str]:
    """Every string in the app's code and vocabularies as a pattern of regular expressions."""
    return {
        _pattern(node)
        for tree in _trees("dashboard", "pages", "etl/model")
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr | ast.Constant)
    }


def _asked() -> Iterator[tuple[str, str]]:
    """The pattern of each key that is written where it is asked for, and who asks."""
    for tree in _trees("dashboard", "pages"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                name = node.func.id
                for key in _choices(node, ASKING.get(name)):
                    yield _pattern(key), name


def _choices(call: ast.Call, at: int | None) -> list[ast.expr]:
    """What a call may give as its key: the string, or both of "a if b else c"."""
    if at is None or len(call.args) <= at:
        return []
    key = call.args[at]
    either = [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]
    return [one for one in either if isinstance(one, ast.JoinedStr) or _is_text(one)]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _pattern(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(_pattern(part) for part in node.values)
    return r"[^ ]+"


def _forms(pattern: str) -> list[str]:
    """A key's own pattern and those of its counts; none where it has no word of its own.

    A string that begins with a gap, such as "{key}.hint", says nothing of which keys it means
    unless its end is long; it then stands for them.
    """
    if pattern.startswith("[^ ]+") and not re.search(r"\w{2,}$", pattern.replace("[^ ]+", "")):
        return []
    return [pattern, *(rf"{pattern}\.{form}" for form in COUNTED)]


def _keys_of(pattern: str, name: str) -> list[str]:
    counts = (*COUNTED,) if name == "say_count" else ("",)
    ends = [re.compile(rf"{pattern}\.{form}" if form else pattern) for form in counts]
    return [key for key in KEYS if any(end.fullmatch(key) for end in ends)]
