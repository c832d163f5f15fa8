"""Model objects as plain JSON values and back, by the types of their fields."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
AS_THEY_ARE = {str, int, float}
PLAIN = frozenset({str, int, float, bool, NoneType})


def to_plain(value: Any) -> Any:
    """A dataclass as the list of its fields' values, a date in ISO form, a tuple as a list.

    A dictionary stays one, whose values are plain.
    """
    return WRITERS[type(value)](value)


def _writer(kind: Any) -> Callable[[Any], Any]:
    if issubclass(kind, Enum):
        return attrgetter("_value_")
    if issubclass(kind, str):
        return str
    if issubclass(kind, date):
        return cast("Callable[[Any], Any]", kind.isoformat)
    if issubclass(kind, tuple | list):
        return _written
    if issubclass(kind, dict):
        return lambda value: dict(zip(value, _written(value.values()), strict=True))
    if is_dataclass(kind):
        # As a tuple even of one field, which `attrgetter` would give bare.
        values = attrgetter(*(field.name for field in fields(kind)), "__class__")
        return lambda value: _written(values(value)[:-1])
    return lambda value: value


def _written(values: Any) -> list[Any]:
    return [v if type(v) in PLAIN else WRITERS[type(v)](v) for v in values]


class _Made(dict[Any, Any]):
    """Values by key; one that is not there yet is made, or refused."""

    def __init__(self, make: Callable[[Any], Any], known: Mapping[Any, Any] = {}) -> None:
        super().__init__(known)
        self._make = make

    def __missing__(self, key: Any) -> Any:
        made = self[key] = self._make(key)
        return made


WRITERS = _Made(_writer)
"""How values of each type are written."""


def from_plain(kind: type[T], value: Any) -> T:
    """The object that `to_plain` was given; raises `ValueError` or `TypeError` for other values."""
    read: Callable[[Any], T] = _reader(cast("Any", kind))
    return read(value)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) in (Union, UnionType):
        return _optional(kind)
    if get_origin(kind) is tuple:
        item = _reader(get_args(kind)[0])
        return lambda value: tuple([item(part) for part in value])
    if is_dataclass(kind):
        return _dataclass(kind)
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        # The members by their values: asking the type itself takes three times as long.
        return _Made(kind, {member.value: member for member in kind}).__getitem__
    # Numbers stay as they are: an int where a float may stand would else come back as another text.
    allowed = (int, float) if kind is float else kind
    return lambda value: _checked(value, allowed)


def _checked(value: Any, kind: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{type(value).__name__} where {kind} was expected")
    return value


def _optional(kind: Any) -> Callable[[Any], Any]:
    choices = [part for part in get_args(kind) if part is not NoneType]
    if len(choices) == 1:
        read = _reader(choices[0])
        return lambda value: None if value is None else read(value)
    if not set(choices) <= AS_THEY_ARE:
        raise TypeError(f"{kind} is read in more than one way")
    return lambda value: None if value is None else _checked(value, tuple(choices))


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    kinds = [hints[field.name] for field in fields(kind)]
    # Most values are of the very type that is wanted, and are not looked at further.
    plain, readers = [_as_they_are(wanted) for wanted in kinds], [_reader(k) for k in kinds]
    return lambda values: kind(
        *[v if type(v) in p else r(v) for p, r, v in zip(plain, readers, values, strict=True)]
    )


def _as_they_are(wanted: Any) -> frozenset[type]:
    """The types of which a value is what is wanted."""
    is_choice = get_origin(wanted) in (Union, UnionType)
    choices = set(get_args(wanted)) if is_choice else {wanted}
    known = choices & PLAIN
    if float in choices:
        known.add(int)
    return frozenset(known)
