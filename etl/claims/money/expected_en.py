"""Money told by what its recipients may look forward to: "can expect up to 30 million yuan"."""

import re

EXPECTS = re.compile(
    r"\b((?:can|could|may|might|be able to) (?:now |also |all |each )?"
    r"(?:expect|look forward to|hope for|bank on|walk away with|take home|pocket|reap)|"
    r"(?:are|is|be|being) in line for|stands? to (?:gain|get|receive|pocket|win|earn)) $"
)
# "Can expect up to 30 million yuan in sales", "investors in start-ups stand to gain 2 million".
NOT_GIVEN = re.compile(
    r"[^,;.]{0,40}\b(?:sales|revenues?|orders?|profits?|investments?|fines?|salar(?:y|ies)|wages?)\b"
)
OTHERS = re.compile(
    r"\b(?:investors?|shareholders?|brokers?|analysts?|sellers?|owners of shares|lenders?|banks?)\b"
)


def expects(told: str, before: str, after: str) -> re.Match[str] | None:
    """The words that look forward to a sum; `told` stands before it, `before` right before it."""
    found = EXPECTS.search(before)
    if found is None or NOT_GIVEN.match(after) or OTHERS.search(told):
        return None
    return found
