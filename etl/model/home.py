"""Where the files lie that are no modules: pages, outlines, seeds and the data set.

In a checkout that is its top folder. In an installed copy `etl` and `dashboard` are two packages
among many others, and these files lie in a third one beside them.
"""

from pathlib import Path

_BESIDE = Path(__file__).parents[2]
INSTALLED = _BESIDE / "ai_hub_atlas"

IS_INSTALLED = (INSTALLED / "app.py").is_file()
"""Whether this is an installed copy, whose files are nobody's to change."""

HOME = INSTALLED if IS_INSTALLED else _BESIDE
OUTLINES = HOME / "static" / "boundaries" / "provinces.geojson"
"""The map's lines: a feature for each province, its id the code of GB/T 2260."""
