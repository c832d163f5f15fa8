"""Whether the app can do its work: `/api/health.json`, for monitors and proxies.

Streamlit's own `/_stcore/health` says that the process lives; this says that the data set is read.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.data.cached import current_dataset

HEALTH = "api/health.json"
"""Its path, below that of the app."""


def health_json(_: Request) -> Response:
    """200 with the data's version and size; 503 where there is no data set, or none to be read.

    No coroutine, so that the server answers other readers meanwhile.
    """
    try:
        dataset = current_dataset()
    except FileNotFoundError:
        return _answer(503, status="no data set", advice="Build one: python -m etl build.")
    except (OSError, ValueError, KeyError) as error:
        advice = "Build it again: python -m etl build."
        return _answer(503, status="data set unreadable", error=type(error).__name__, advice=advice)
    return _answer(
        200,
        status="ok",
        data_version=dataset.version,
        initiatives=len(dataset.initiatives),
        documents=len(dataset.documents),
    )


def _answer(code: int, **content: object) -> Response:
    return JSONResponse(content, code, {"Cache-Control": "no-store"})
