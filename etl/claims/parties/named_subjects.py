"""Firms of which a document tells nothing but what they do: "Insilico runs laboratories in Suzhou".

A name that opens a sentence, or stands behind its place ("Sichuan's Changhong"), and does what
somebody does who builds, buys or pays, is neither a place nor a person: it is a firm's.
"""

import re
from collections.abc import Iterator
from functools import cache

from etl.claims.parties.pinyin_firms import PART_OF_PLACE
from etl.model import Document
from etl.reference.surnames import load_surnames
from etl.reference.words import load_words

_NAME = r"[A-Z](?=[A-Z]*+[a-z])[A-Za-z0-9]{2,20}+"
# What may stand between the name and its verb.
_ASIDE = (
    r"(?:, [^.;\n]{3,90}?,(?= (?:will|would|plans?|intends|is|are|have|has|agreed|gained|rose|fell|"
    r"slipped|jumped|dropped|surged|climbed|eased|lost|shed|tumbled|soared|advanced|closed)\b)|"
    r" \([^()\n]{2,40}\))?"
    r"(?: (?:also|now|recently|then|itself|alone|already|later|meanwhile|too))?"
)
_WILL = (
    r"(?:(?:will|would|(?:is|are) (?:also |now |soon |both )?to|"
    r"(?:is|are) (?:due|set|about|ready|going) to|plans? to|"
    r"intends to|hopes to|wants to|expects to|aims to|means to|(?:has )?(?:also )?"
    r"(?:agreed|decided|promised)(?: (?:this|last) (?:week|month|year))? to) "
    r"(?:also |now |soon )?(?!be\b|have\b|not\b)[a-z]{3,})"
)
_DOES = (
    r"(?:(?:is|are|has been|have been) (?:also |now )?(?:building|opening|"
    r"setting up|putting up|constructing|"
    r"developing|running|operating|hiring|buying|expanding|planning|investing|spending|raising|"
    r"moving|adding|selling)|"
    r"(?:(?:has|have) (?:also |already |both |each )?)?(?:run|built|opened|"
    r"set up|put up|bought|acquired|invested|spent|"
    r"poured|founded|started|installed|leased|rented|unveiled|signed|raised|closed|moved|"
    r"launched|completed|switched on|hired|put)|"
    r"(?:runs|operates|owns|employs|rents|leases|sells|makes|builds|invests|spends|hires|buys|"
    r"pays|earns|earned|posted)|"
    # "Halvor Media, which is listed in Shenzhen, gained 5 per cent".
    r"(?:gained|rose|fell|slipped|jumped|dropped|surged|climbed|eased|lost|shed|tumbled|soared|"
    r"advanced|closed (?:up|down)) (?:by |about |more than |as much as |up to |nearly )?(?=\d))"
)
ACTS = re.compile(
    # Opens with a mark, so that all other letters are passed over at once.
    rf"[.!?;\n\"“”'’](?:(?<=[.!?;\n\"“”]) {{0,2}}|(?<=['’])s )({_NAME})( [A-Z][A-Za-z0-9]+)?"
    r"(?: and [A-Z][A-Za-z0-9.]+(?: [A-Z][A-Za-z0-9]+)?)?"
    rf"{_ASIDE} (?:{_WILL}|{_DOES})\b"
)
# "Russia's Amur Region", "the Bavarian State Ministry": governed as places are.
OF_STATE = re.compile(
    r"(?: [A-Z][A-Za-z-]+){0,3} (?:Region|State|Oblast|Republic|Kingdom|Prefecture|Ministry|"
    r"Bureau|Commission|Department|Council|Office|Administration|Authority|Committee|Agency|Fund|"
    r"Plan|Programme|Program|Initiative|Scheme|Act|Centre|Center|Laboratory|Platform)\b"
)
# English words that open a sentence as a name does.
COMMON = re.compile(
    r"[A-Z][a-z]*(?:tion|sion|ment|ing|ity|ness|ance|ence|ship|ism|ture|hood|one|body|thing|where|"
    r"ever|self|s)$"
)


def named_subjects(document: Document, people: frozenset[str]) -> set[str]:
    """The first words of such names; `people` are the words of the names of its persons."""
    body = document.body()
    found = {m.group(1) for m in _acting(body)} - people - _no_names()
    if not found:
        return found
    # "Officials" where the text has "officials" as well.
    words = set(SMALL.findall(body))
    return {name for name in found if not COMMON.match(name) and name.lower() not in words}


def _acting(body: str) -> Iterator[re.Match[str]]:
    # A sentence begins where the text does.
    for match in ACTS.finditer(body if body.startswith(" ") else "\n" + body):
        second = (match.group(2) or "").strip()
        is_body = any(p.match(match.string, match.end(1)) for p in (PART_OF_PLACE, OF_STATE))
        if second not in load_surnames()[0] and not is_body:
            yield match


@cache
def _no_names() -> frozenset[str]:
    listed = load_words("not_firms.txt") | load_words("given_names.txt")
    return listed | load_surnames()[0]


SMALL = re.compile(r"\b[a-z]{3,}+\b")
