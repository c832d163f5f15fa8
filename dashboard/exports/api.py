"""The read-only address for programs: `/api/initiatives.json`, with the filters of the pages."""

import time

from starlette.requests import Request
from starlette.responses import Response

from dashboard.data.cached import current_dataset
from dashboard.data.narrowing import narrow
from dashboard.data.newest import newest_first
from dashboard.exports.answer import answer
from dashboard.exports.plain import Plain, json_bytes
from dashboard.exports.question import read_question
from dashboard.exports.rows import View
from dashboard.running.service_log import milliseconds_since, tell

API = "api/initiatives.json"
"""Its path, below that of the app."""

HEADERS = {"Cache-Control": "no-cache"}


def initiatives_json(request: Request) -> Response:
    """The records that the address asks for; 400 with every fault where it asks for what is not.

    No coroutine, so that the server answers other readers meanwhile.
    """
    began = time.monotonic()
    response = _answered(request)
    tell("api", status=response.status_code, ms=milliseconds_since(began))
    return response


def _answered(request: Request) -> Response:
    try:
        dataset = current_dataset()
    except FileNotFoundError:
        return _json({"errors": ["There is no data set yet."]}, 503)
    question = read_question(request.query_params.multi_items(), dataset.places.index)
    if isinstance(question, list):
        return _json({"errors": question}, 400)
    left = newest_first(narrow(dataset, question.selection))
    address = str(request.url).partition("?")[0].removesuffix(API)
    return _json(answer(View(dataset, left, question.selection, address), question), 200)


def _json(content: Plain, status: int) -> Response:
    return Response(json_bytes(content), status, HEADERS, "application/json")
