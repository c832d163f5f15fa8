"""A proxy on loopback: passes pages on to a site, tunnels to it, and notes what it was asked."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class Relay:
    """A proxy's address, what it was asked (method, target, headers), and how it answers CONNECT.

    Whatever host is asked for, it connects to `site_port` on this machine, as if it alone knew the
    name.
    """

    def __init__(self, port: int, site_port: int) -> None:
        self.port = port
        self.site_port = site_port
        self.status = 200
        self.asked: list[tuple[str, str, dict[str, str]]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def relaying(site_port: int) -> Iterator[Relay]:
    """A running proxy; gone at the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def note(self) -> None:
            headers = {k.lower(): v for k, v in self.headers.items()}
            relay.asked.append((self.command, self.path, headers))

        def do_GET(self) -> None:
            self.note()
            if relay.status != 200:
                self.send_error(relay.status)
                return
            parts = urlsplit(self.path)
            behind = HTTPConnection("127.0.0.1", relay.site_port)
            behind.request("GET", parts.path, headers=dict(self.headers.items()))
            answer = behind.getresponse()
            body = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_CONNECT(self) -> None:
            self.note()
            self.send_response(relay.status)
            self.end_headers()
            if relay.status != 200:
                return
            with socket.create_connection(("127.0.0.1", relay.site_port)) as behind:
                back = threading.Thread(target=_pump, args=(behind, self.connection), daemon=True)
                back.start()
                _pump(self.connection, behind)
                back.join(5)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    relay = Relay(server.server_address[1], site_port)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield relay
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
