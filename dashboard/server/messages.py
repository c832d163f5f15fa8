"""What a browser may ask of Streamlit's server: what pages need, and nothing for developers.

Any reader's browser could otherwise have the data set dropped from memory for all, as the menu for
developers does, though no page of the app has that menu.
"""

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

ALLOWED = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat"})
"""Messages by Streamlit's own names: running a page, leaving it, where files go, a sign of life."""
OPERATIONS = frozenset({"deferred_file", "dataframe_chunk"})
"""Of its further operations, those that give a download and the rows of a table."""
NOTHING = BackMsg(app_heartbeat=True).SerializeToString()


class MessageGuard:
    """Passes only what pages need; in place of anything else comes a mere sign of life."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on, its messages looked at."""

        async def looked_at() -> Message:
            message = await receive()
            if message.get("bytes") and not is_allowed(message["bytes"]):
                return {**message, "bytes": NOTHING}
            return message

        await self.app(scope, looked_at if scope["type"] == "websocket" else receive, send)


def is_allowed(data: bytes) -> bool:
    """Whether bytes are a message that a page may send."""
    message = BackMsg()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return False
    name = message.WhichOneof("type")
    if name == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in OPERATIONS
    return name in ALLOWED
