"""The parts of the Sectors page: its sentence, and the matrix in its frame."""

from dataclasses import dataclass

from dashboard.captions.headline import documents_behind
from dashboard.choices.links import href
from dashboard.figures.sector_matrix import sector_matrix
from dashboard.frame.figure_frame import Frame
from dashboard.frame.shell import Page
from dashboard.palette import Palette
from dashboard.views.sectors import SectorView, sector_table, sector_view
from dashboard.wording.marked import escaped
from dashboard.wording.words import Tongue, say, say_count
from etl.model import Kind, Sector


def sector_sentences(view: SectorView, tongue: Tongue) -> list[str]:
    """How many pledges name how many sectors, and how many name none."""
    n, unnamed = int(view.totals.sum()), int(view.unnamed.sum())
    named = int((view.counts.sum() > 0).sum())
    return [
        say_count(tongue, "sectors.lede", n, sectors=say_count(tongue, "sectors.named", named)),
        say_count(tongue, "sectors.lede.unnamed", unnamed),
    ]


@dataclass(frozen=True, slots=True)
class Shown:
    """The page's sentences, its matrix as HTML (None without any), what stands around that."""

    sentences: list[str]
    matrix: str | None
    frame: Frame


def matrix_shown(page: Page) -> Shown:
    """All that the page shows; made once and kept for the next reader."""
    return page.kept("sectors", lambda: _shown(page))


def _shown(page: Page) -> Shown:
    view = sector_view(page.dataset, page.initiatives, page.tongue)
    frame = sector_frame(page, view)
    return Shown(sector_sentences(view, page.tongue), _matrix(page, view), frame)


def _matrix(page: Page, view: SectorView) -> str | None:
    if not view.counts.to_numpy().any():
        return None
    # The matrix counts pledges; where facts about an industry are about, they must be left out.
    has_facts = bool((page.initiatives["kind"] == Kind.ECOSYSTEM).any())

    def link(code: str, sector: str) -> str:
        return cell_link(page, code, sector, has_facts=has_facts)

    return sector_matrix(view, len(page.dataset.documents), link, page.palette, page.tongue)


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


def cell_link(page: Page, code: str, sector: str, *, has_facts: bool) -> str:
    """The address of the initiatives that a cell counts, of a row's where the sector is "".

    `has_facts` says whether the page has any that are no pledges.
    """
    chosen = page.selection.having("provinces", (code,))
    if sector:
        chosen = chosen.having("sectors", (Sector(sector),))
    if has_facts:
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
