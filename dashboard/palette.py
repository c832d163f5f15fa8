"""The colours of both themes: paper and ink, kinds, and the ramp of the map."""

from dataclasses import dataclass, fields

from etl.model import Kind


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours, each `#rrggbb`; text on paper and panel meets WCAG AA."""

    name: str
    paper: str
    panel: str
    ink: str
    muted: str
    hairline: str
    accent: str
    evidence: str
    wash: str
    conflict: str
    zero: str
    ramp_low: str
    ramp_middle: str
    ramp_high: str
    kinds: dict[Kind, str]

    def ramp(self, steps: int) -> tuple[str, ...]:
        """`steps` colours of one hue, from little to much; the middle one alone for one step."""
        shares = [i / (steps - 1) for i in range(steps)] if steps > 1 else [0.5]
        return tuple(self._at(share) for share in shares)

    def _at(self, share: float) -> str:
        if share <= 0.5:
            return mix(self.ramp_low, self.ramp_middle, 2 * share)
        return mix(self.ramp_middle, self.ramp_high, 2 * share - 1)


def mix(low: str, high: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from one `#rrggbb` to another."""
    pairs = [(int(low[i : i + 2], 16), int(high[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def translucent(colour: str, share: float) -> str:
    """A `#rrggbb` colour that lets what is below it through; `share` is its opacity, 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"


def text_on(colour: str) -> str:
    """Black or white on a `#rrggbb` ground, whichever stands out more: at least 4.5 to 1.

    The weights are those of the relative luminance in WCAG 2.2, and so is the 0.05 for glare:
    both contrasts are equal where luminance plus 0.05 is the root of 0.05 times 1.05.
    """
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if luminance + 0.05 > (0.05 * 1.05) ** 0.5 else "#FFFFFF"


LIGHT = Palette(
    name="light",
    paper="#FBFAF7",
    panel="#F3F1EB",
    ink="#1B2430",
    muted="#56606C",
    hairline="#DAD6CB",
    accent="#0B5C7A",
    evidence="#FFE7A0",
    wash="#FFF6DB",
    conflict="#B8450B",
    zero="#ECECE4",
    ramp_low="#CFE3EA",
    ramp_middle="#4F97B8",
    ramp_high="#0B3C5D",
    kinds={
        Kind.FUND: "#0072B2",
        Kind.SUBSIDY: "#D98200",
        Kind.PLAN: "#00805E",
        Kind.INFRASTRUCTURE: "#A5527F",
        Kind.PROPOSAL: "#4B94C4",
        Kind.ECOSYSTEM: "#56606C",
    },
)

DARK = Palette(
    name="dark",
    paper="#14181D",
    panel="#1C222A",
    ink="#E9E6DF",
    muted="#A9B0B8",
    hairline="#333B45",
    accent="#6CC3E0",
    evidence="#5C4A10",
    wash="#2B2815",
    conflict="#FF9B66",
    zero="#222932",
    ramp_low="#22424F",
    ramp_middle="#3F829F",
    ramp_high="#8FD3EE",
    kinds={
        Kind.FUND: "#56B4E9",
        Kind.SUBSIDY: "#F0A83C",
        Kind.PLAN: "#3CC49B",
        Kind.INFRASTRUCTURE: "#D98BB5",
        Kind.PROPOSAL: "#8CC4E8",
        Kind.ECOSYSTEM: "#A9B0B8",
    },
)

KIND_SIGNS: dict[Kind, str] = {
    Kind.FUND: "●",
    Kind.SUBSIDY: "◆",
    Kind.PLAN: "■",
    Kind.INFRASTRUCTURE: "▲",
    Kind.PROPOSAL: "○",
    Kind.ECOSYSTEM: "·",
}
"""The shape that stands beside a kind's colour."""


def tokens(palette: Palette) -> dict[str, str]:
    """The colours that the style sheet uses, by the names of its variables."""
    names = (field.name for field in fields(Palette) if field.name not in ("name", "kinds"))
    plain = {name.replace("_", "-"): str(getattr(palette, name)) for name in names}
    return plain | {f"kind-{kind.value}": colour for kind, colour in palette.kinds.items()}


def palette_named(name: str | None) -> Palette:
    """The palette of a theme's type; light for any but "dark"."""
    return DARK if name == DARK.name else LIGHT
