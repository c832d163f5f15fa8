"""The parts of the Sectors page: its sentence, and the matrix in its frame."""

from dashboard.figure_frame import Frame, show_figure
from dashboard.figures.sector_matrix import sector_matrix
from dashboard.headline import documents_behind
from dashboard.links import href
from dashboard.marked import escaped
from dashboard.palette import Palette
from dashboard.sector_view import SectorView, sector_table
from dashboard.shell import Page
from dashboard.words import Tongue, say, say_count
from etl.model import Kind, Sector


def sector_sentences(view: SectorView, tongue: Tongue) -> list[str]:
    """How many pledges name how many sectors, and how many name none."""
    n, unnamed = int(view.totals.sum()), int(view.unnamed.sum())
    named = int((view.counts.sum() > 0).sum())
    return [
        say_count(tongue, "sectors.lede", n, sectors=say_count(tongue, "sectors.named", named)),
        say_count(tongue, "sectors.lede.unnamed", unnamed),
    ]


def sector_chart(page: Page, view: SectorView) -> None:
    """The matrix; words where no pledge names a sector."""
    has_any = bool(view.counts.to_numpy().any())
    documents = len(page.dataset.documents)

    def link(code: str, sector: str) -> str:
        return cell_link(page, code, sector)

    table = sector_matrix(view, documents, link, page.palette, page.tongue) if has_any else None
    show_figure(page, sector_frame(page, view), table)


def sector_frame(page: Page, view: SectorView) -> Frame:
    """What stands around the matrix."""
    return Frame(
        name="sectors",
        title=view.title,
        units=say(page.tongue, "sectors.units"),
        alt=say(page.tongue, "sectors.alt", finding=view.title),
        table=sector_table(view, page.tongue),
        documents=len(documents_behind(page.dataset, page.initiatives)),
        key=shade_key(view, len(page.dataset.documents), page.palette, page.tongue),
        empty=say(page.tongue, "sectors.none"),
    )


def cell_link(page: Page, code: str, sector: str) -> str:
    """The address of the initiatives that a cell counts, of a row's where the sector is ""."""
    chosen = page.selection.having("provinces", (code,))
    if sector:
        chosen = chosen.having("sectors", (Sector(sector),))
    # The matrix counts pledges; where facts about an industry are about, they must be left out.
    if (page.initiatives["kind"] == Kind.ECOSYSTEM).any():
        kinds = page.selection.kinds or tuple(Kind)
        chosen = chosen.having("kinds", tuple(k for k in kinds if k is not Kind.ECOSYSTEM))
    return href("initiatives", chosen, page.tongue)


def shade_key(view: SectorView, documents: int, palette: Palette, tongue: Tongue) -> str:
    """What the shades, the dot and the hatching mean, as HTML; empty where nothing is drawn."""
    if not view.labels:
        return ""
    zero = escaped(say(tongue, "sectors.key.zero"))
    none = escaped(say(tongue, "sectors.key.none", n=say_count(tongue, "documents", documents)))
    shades = zip(palette.ramp(len(view.breaks)), view.labels, strict=True)
    steps = "".join(
        f'<li><i class="swatch" style="background:{colour}"></i>{escaped(label)}</li>'
        for colour, label in shades
    )
    return (
        f'<ul class="key"><li><i class="swatch" style="background:{palette.zero}"></i>· {zero}</li>'
        f'{steps}<li><i class="swatch hatched"></i>{none}</li></ul>'
    )
