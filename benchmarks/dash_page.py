"""The peer: a Dash page with one filter and the map, made of the same data when it is asked for.

`python -m benchmarks.dash_page PORT`, with a data set in `ATLAS_DATA`.
"""

import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from flask import Response, send_from_directory

from benchmarks.page_figures import KINDS, figure
from dashboard.figures.frame import CONFIG
from etl.model.home import HOME


def show(chosen: list[str]) -> tuple[str, go.Figure]:
    """The title and the map for the chosen kinds."""
    return ", ".join(chosen) or "All", figure(tuple(sorted(chosen)))


def page() -> Dash:
    """The page, and the boundaries at the address at which the figure names them."""
    app = Dash(__name__)
    app.layout = html.Div(
        [
            html.H1(id="title"),
            dcc.Checklist(list(KINDS), [], id="kinds"),
            dcc.Graph(id="map", config=CONFIG),
        ]
    )
    outputs = [Output("title", "children"), Output("map", "figure")]
    app.callback(outputs, Input("kinds", "value"))(show)
    app.server.add_url_rule("/_stcore/health", view_func=lambda: "ok", endpoint="health")
    app.server.add_url_rule("/app/static/<path:name>", view_func=_static)
    return app


def _static(name: str) -> Response:
    return send_from_directory(HOME / "static", name)


if __name__ == "__main__":
    page().run(host="127.0.0.1", port=sys.argv[1], debug=False)
