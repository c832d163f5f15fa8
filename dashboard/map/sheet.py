"""All that the Map page shows of a selection: each thing is made once and kept for the next reader.

What is kept holds no rows of the data set; these are looked at only for what is not there yet.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from dashboard.captions.headline import Headline, documents_behind, headline
from dashboard.choices.map_ask import Ask, Metric, View
from dashboard.data.cached import ground
from dashboard.data.map_facts import PLEDGED
from dashboard.data.narrowing import narrow
from dashboard.data.totals import fund_sum
from dashboard.figures.china_map import china_map
from dashboard.figures.frame import Chart
from dashboard.figures.over_time import playing_map, playing_tiles
from dashboard.figures.tile_map import tile_map
from dashboard.frame.address import local_param
from dashboard.frame.figure_frame import Frame
from dashboard.frame.shell import Page
from dashboard.map.controls import ask_of_address, time_bar_html
from dashboard.map.key import key
from dashboard.map.tile_words import tile_words
from dashboard.views.map import MapView, Survey, map_table, survey, view_of
from dashboard.views.map_time import Stop, month_asked, month_param, months_known, stops
from dashboard.views.tile_layout import tile_layout
from dashboard.wording.words import run_on, say

COLUMNS = [*PLEDGED, "place_code", "level", "newness", "amount_cny"]


@dataclass(frozen=True)
class Sheet:
    """What is asked of the page's initiatives.

    `whole` asks of all months; `month` is what the address says of one, None where the map does
    not play.
    """

    page: Page
    whole: Ask
    month: str | None

    @cached_property
    def initiatives(self) -> pd.DataFrame:
        """The page's initiatives, with what this page looks at."""
        return narrow(self.page.dataset, self.page.selection, COLUMNS)

    @cached_property
    def survey(self) -> Survey:
        """The survey of all months."""
        page = self.page
        return survey(page.dataset, self.initiatives, self.whole, page.tongue)

    @cached_property
    def ask(self) -> Ask:
        """The question with the month that the address names, if there is such a month."""
        if self.month is None:
            return self.whole
        months = self.page.kept("months", lambda: months_known(self.survey.facts))
        return replace(self.whole, month=month_asked(self.month, months))

    @cached_property
    def view(self) -> MapView:
        """The view up to that month."""
        return self.page.kept("view", lambda: view_of(replace(self.survey, ask=self.ask)), self.ask)

    @cached_property
    def stops(self) -> list[Stop]:
        """Where the slider can stand; none where the map does not play."""
        return [] if self.month is None else stops(self.survey)

    @property
    def bar(self) -> str:
        """The slider, as HTML."""
        return self.page.kept("bar", lambda: time_bar_html(self.survey, self.stops), self.whole)

    @property
    def drawing(self) -> Chart:
        """The figure; one that plays is drawn as of its last stop, whatever the month."""
        if self.month is None:
            return self.page.kept("drawing", self._drawn, self.ask)
        return self.page.kept("playing", self._drawn, self.whole)

    @property
    def frame(self) -> Frame:
        """What stands around the map."""
        return self.page.kept("frame", self._framed, self.ask)

    @property
    def headline(self) -> Headline:
        """The sentence above it."""
        return self.page.kept("headline", self._headed)

    def _headed(self) -> Headline:
        page = self.page
        funds = fund_sum(page.dataset, self.initiatives["position"].to_numpy())
        return headline(page.dataset, self.initiatives, funds, page.tongue)

    def _drawn(self) -> Chart:
        page, plays = self.page, self.stops
        chosen = page.selection.provinces + page.selection.cities
        view = plays[-1].view if plays else self.view
        names = [month_param(stop.month) for stop in plays]
        views = [stop.view for stop in plays]
        if self.whole.view is View.TILES:
            words = tile_words(page.dataset, view, page.tongue)
            tiles = tile_map(view, tile_layout(), words, chosen, page.palette)
            said = [tile_words(page.dataset, each, page.tongue) for each in views]
            return playing_tiles(tiles, names, views, said, page.palette) if views else tiles
        figure = china_map(view, ground(), chosen, page.palette)
        return playing_map(figure, names, views, page.palette) if views else figure

    def _framed(self) -> Frame:
        page, view, metric = self.page, self.view, self.ask.metric
        chosen = page.selection.provinces + page.selection.cities
        kind = say(page.tongue, f"kind.{self.ask.of}").lower()
        units = say(
            page.tongue, f"map.units.{metric}", **({"kind": kind} if metric is Metric.SHARE else {})
        )
        return Frame(
            name="map",
            title=view.title,
            units=run_on(page.tongue, units, say(page.tongue, "map.click")),
            alt=say(page.tongue, "map.alt", metric=say(page.tongue, f"metric.{metric}")),
            table=map_table(view, page.tongue),
            documents=len(documents_behind(page.dataset, self.initiatives)),
            key=key(page.dataset, view, page.palette, page.tongue),
            note=say(page.tongue, "map.note"),
            variant="-".join((metric, self.ask.view, *chosen)),
            height="stretch",
        )


def sheet_asked(page: Page) -> Sheet:
    """The sheet that the address asks for."""
    return Sheet(page, ask_of_address(), local_param("month"))
