"""What a data set of invented documents says of itself on every page."""

DEMO: dict[str, tuple[str, str]] = {
    "invented": ("Invented data.", "虚构数据。"),
    "invented.note": (
        "Made for trying the app: no pledge, sum, source or quote on this page is true.",
        "仅供试用本应用：本页的承诺、金额、来源和引文均属编造。",
    ),
}
"""Key → (English, Chinese)."""
