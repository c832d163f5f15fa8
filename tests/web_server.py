"""A web server on loopback that does what a test tells it, and notes what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answerer = Callable[[BaseHTTPRequestHandler], None]


def answers(
    body: bytes = b"", status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str
) -> Answerer:
    """What sends one body; header names are written with `_` for `-`."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


def in_turn(*steps: Answerer) -> Answerer:
    """One answer after the other, the last one for good."""
    left = list(steps)
    return lambda request: (left.pop(0) if len(left) > 1 else left[0])(request)


class Site:
    """The paths of a server with their answers, and all that it was asked, in order."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.host = f"127.0.0.1:{port}"
        self.pages: dict[str, Answerer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def serving() -> Iterator[Site]:
    """A running site; gone at the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            answer = site.pages.get(self.path, answers(b"nothing here", 404))
            try:
                answer(self)
            except OSError:
                return  # The client has seen enough.

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
