"""What provinces and cities call themselves in their own texts: 龙江 for Heilongjiang."""

import csv
import re
from functools import cache
from importlib.resources import files

# 龙江县, 齐鲁医院: a county, a street or a firm that only bears the name.
BEARER = re.compile(
    r"[县区镇乡村街路桥湖网]|大道|银行|医院|大学|学院|石化|证券|股份|集团|汽车|水泥|晚报|日报"
)


@cache
def _codes() -> dict[str, str]:
    text = (files("etl.reference") / "places" / "pen_names.csv").read_text(encoding="utf-8")
    return {row["name"]: row["code"] for row in csv.DictReader(text.splitlines())}


def pen_named(text: str) -> str | None:
    """The code of the one place that a text calls by such a name; None for none or several."""
    found = {code for name, code in _codes().items() if _is_called(text, name)}
    return found.pop() if len(found) == 1 else None


def _is_called(text: str, name: str) -> bool:
    at = text.find(name)
    while at >= 0 and BEARER.match(text, at + len(name)):
        at = text.find(name, at + 1)
    return at >= 0
