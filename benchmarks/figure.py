"""One measured figure: what it is of, how much, and what it must not pass."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its unit ("" for a ratio or a share); a limit of None is none."""

    name: str
    value: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the value keeps to its limits."""
        return (self.at_most is None or self.value <= self.at_most) and (
            self.at_least is None or self.value >= self.at_least
        )

    @property
    def wanted(self) -> str:
        """The limits in words; "" without any."""
        parts = []
        if self.at_most is not None:
            parts.append(f"at most {self.at_most:,g}")
        if self.at_least is not None:
            parts.append(f"at least {self.at_least:,g}")
        return ", ".join(parts)
