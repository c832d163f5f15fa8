"""Provinces by sectors as a table of shaded counts, each a link to its initiatives; HTML."""

from collections.abc import Callable

from dashboard.data.breaks import class_of
from dashboard.palette import Palette, text_on
from dashboard.views.sectors import SectorView
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say, say_count


def sector_matrix(
    view: SectorView,
    documents: int,
    link: Callable[[str, str], str],
    palette: Palette,
    tongue: Tongue,
) -> str:
    """The table of a `SectorView`.

    `link(code, sector)` is the address of a cell's initiatives, or of all of a row's where the
    sector is "". `documents` is how many were searched where a row has no record at all.
    """
    nothing = say(tongue, "sectors.row.none", n=say_count(tongue, "documents", documents))
    shades = palette.ramp(len(view.breaks))

    def cell(code: str, sector: str) -> str:
        n = view.count(code, sector)
        if not n:
            return "<td>·</td>"
        shade = shades[class_of(n, view.breaks) - 1]
        colours = f"background:{shade};color:{text_on(shade)}"
        target, words = link(code, sector), _cell_words(view, code, sector, tongue)
        return f'<td style="{colours}">{_anchor(n, target, words)}</td>'

    def row(code: str) -> str:
        head = f'<tr><th scope="row">{escaped(view.names[code])}</th>'
        if code in view.unseen:
            across = len(view.counts.columns) + 2
            words = f"<span>{escaped(nothing)}</span>"
            return f'{head}<td class="hatched" colspan="{across}">{words}</td></tr>'
        cells = "".join(cell(code, str(sector)) for sector in view.counts.columns)
        return f"{head}{cells}{_sums(view, code, link(code, ''))}</tr>"

    rows = "".join(row(str(code)) for code in view.counts.index)
    return (
        f'<div class="heat-frame" tabindex="0" role="region" aria-label="{escaped(view.title)}">'
        f'<table class="heat" lang="{tongue}">{_head(view, tongue)}<tbody>{rows}</tbody></table>'
        "</div>"
    )


def _head(view: SectorView, tongue: Tongue) -> str:
    keys = [f"sector.{sector}" for sector in view.counts.columns]
    names = [say(tongue, key) for key in (*keys, "sectors.unnamed", "sectors.all")]
    cells = "".join(f'<th scope="col"><span>{escaped(name)}</span></th>' for name in names)
    corner = escaped(say(tongue, "column.place"))
    return f'<thead><tr><th scope="col" class="corner">{corner}</th>{cells}</tr></thead>'


def _cell_words(view: SectorView, code: str, sector: str, tongue: Tongue) -> str:
    return say(
        tongue,
        "sectors.cell",
        place=view.names[code],
        sector=say(tongue, f"sector.{sector}"),
        pledges=say_count(tongue, "pledges", view.count(code, sector)),
    )


def _sums(view: SectorView, code: str, target: str) -> str:
    """The last two cells of a row: pledges that name no sector, and all."""
    n = int(view.totals[code])
    every = _anchor(n, target, "") if n else "·"
    return (
        f'<td class="total">{int(view.unnamed[code]) or "·"}</td>'
        f'<td class="total"><b>{every}</b></td>'
    )


def _anchor(n: int, target: str, words: str) -> str:
    named = f' title="{escaped(words)}" aria-label="{escaped(words)}"' if words else ""
    return f'<a href="{escaped(target)}"{named}>{n:,}</a>'
