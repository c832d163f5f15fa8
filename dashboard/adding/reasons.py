"""Why a document was set aside or a passage not taken, in a reader's words.

The rooms of the ETL say it in one English line each. Here such a line is known by a few words of
it; one that is not known is shown as it stands.
"""

from collections.abc import Mapping

from dashboard.wording.words import Tongue, say

DOCUMENTS: Mapping[str, str] = {
    "no text; OCR": "scanned",
    "fonts don't tell": "scanned",
    "a picture;": "picture",
    "encrypted": "encrypted",
    "longer than the limit": "long",
    "more memory than": "heavy",
    "made the reader crash": "damaged",
    "out of the archive": "outside",
    "pages, over the limit": "pages",
    "over the limit of": "large",
    "bomb": "bomb",
    "far too": "bomb",
    "file is empty": "empty",
    "damaged packed answer": "no_answer",
    "damaged": "damaged",
    "not text in any encoding": "not_text",
    "an archive within": "nested",
    "without files": "empty",
    "same content as": "twice",
    "perhaps drawn by scripts": "scripts",
    "Word file without text": "scanned",
    "only a teaser": "teaser",
    "hidden,": "skipped",
    "unknown format": "format",
    "; save it as": "format",
    "; unpack it": "format",
    "a spreadsheet": "format",
    "a program": "format",
    "a database": "format",
    "XML file": "format",
    "e-book": "format",
    "mail without": "mail",
    "can't be parsed": "damaged",
    "no date; write it": "bad_date",
    "is a private address": "private",
    "no such host": "no_host",
    "no http(s) address": "bad_address",
    "no valid address": "bad_address",
    "with a password": "bad_address",
    "asks robots to stay away": "robots",
    "no such page": "gone",
    "doesn't give it to us": "refused",
    "server answers": "refused",
    "server is busy": "busy",
    "asks to come back": "busy",
    "the proxy": "proxy",
    "took longer": "slow",
    "answer broke off": "no_answer",
    "no proper answer": "no_answer",
    "no answer": "no_answer",
    "is no document": "no_document",
    "certificate": "certificate",
    "redirects": "redirects",
    "is not where it was": "missing",
    "can't be written": "not_written",
    "no document could be read": "last",
    "no such document": "no_such",
}
"""Words of a reason → the key of what is said of it; the first that fits counts."""

PASSAGES: Mapping[str, str] = {
    "no place": "no_place",
    "reference": "no_place",
    "only compared": "compared",
    "only mentioned": "mentioned",
    "no verb": "mentioned",
    "encouraged": "mentioned",
    "AI is not named": "not_ai",
    "other than AI": "not_ai",
    "not ai": "not_ai",
    "question": "question",
    "hypothetical": "question",
    "a company's": "company",
    "no plans": "denied",
    "denie": "denied",
    "cancelled": "cancelled",
    "nobody in government": "outside",
    "outside government": "outside",
    "another country": "abroad",
}


def aside_words(reason: str, tongue: Tongue) -> str:
    """What is wrong with a document and what to do; the reason itself where it is not known."""
    key = next((key for words, key in DOCUMENTS.items() if words in reason), None)
    return say(tongue, f"aside.{key}") if key else say(tongue, "aside.other", reason=reason)


def passed_words(reason: str, tongue: Tongue) -> str:
    """Why a passage makes no record; the reason itself where it is not known."""
    key = next((key for words, key in PASSAGES.items() if words in reason), None)
    return say(tongue, f"passed.{key}") if key else say(tongue, "aside.other", reason=reason)
