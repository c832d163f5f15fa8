"""Why a decision can't be taken, in a reader's words.

The log says it in one English line; here it is known by a few words of it, as `adding.reasons`
knows why a document was set aside. One that is not known is shown as it stands.
"""

from collections.abc import Mapping

from dashboard.wording.words import Tongue, say

REASONS: Mapping[str, str] = {
    "is no amount": "amount",
    "is no announced": "announced",
    "is no currency": "currency",
    "is no title": "title",
    "a split takes": "split",
    "there is no initiative": "other",
    "merged with itself": "other",
    "built anew in this moment": "rebuilt",
    "characters in it that are no text": "no_text",
}
"""Words of a reason → the key of what is said of it."""


def problem_words(reason: str, tongue: Tongue) -> str:
    """What is wrong with a decision and what to do; the reason itself where it is not known."""
    key = next((key for words, key in REASONS.items() if words in reason), None)
    return say(tongue, f"review.cannot.{key}" if key else "review.problem", reason=reason)
