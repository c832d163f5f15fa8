"""Signing in with the shared secret: the token that stands for it, and how often it is tried.

A token is the time of its end and that time's HMAC under the secret, so that the server remembers
nobody, and a changed secret ends every sign-in.
"""

import hmac
from collections import deque
from dataclasses import dataclass, field
from hashlib import sha256

COOKIE = "atlas_writer"
LASTS_SECONDS = 12 * 3600
PURPOSE = "ai-hub-atlas: may write until"
MOST_FAILURES = 10
WITHIN_SECONDS = 600.0


def token(secret: str, now: float) -> str:
    """A token that holds for some hours."""
    until = str(int(now) + LASTS_SECONDS)
    return f"{until}.{_signature(until, secret)}"


def is_valid(given: str, secret: str, now: float) -> bool:
    """Whether a token was made with the secret and holds at a time (seconds since 1970)."""
    until, _, signature = given.partition(".")
    is_time = until.isascii() and until.isdecimal() and len(until) <= 12
    return is_time and is_same(signature, _signature(until, secret)) and now < int(until)


def is_same(given: str, expected: str) -> bool:
    """Whether two texts are the same, told in a time that gives nothing of them away."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def _signature(until: str, secret: str) -> str:
    return hmac.new(secret.encode(), f"{PURPOSE} {until}".encode(), sha256).hexdigest()


@dataclass(slots=True)
class Attempts:
    """Wrong secrets of the last minutes, whoever gave them: behind a proxy all readers look alike.

    After too many, every attempt is turned away for a while; those who are signed in stay so.
    """

    failures: deque[float] = field(default_factory=deque)

    def are_too_many(self, now: float) -> bool:
        """Whether to turn the next attempt away, at a time in seconds."""
        while self.failures and self.failures[0] <= now - WITHIN_SECONDS:
            self.failures.popleft()
        return len(self.failures) >= MOST_FAILURES

    def fail(self, now: float) -> None:
        """Count a wrong secret."""
        self.failures.append(now)
