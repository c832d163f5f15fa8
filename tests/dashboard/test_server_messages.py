"""A browser may run pages and get downloads; what Streamlit has for developers is passed over."""

import asyncio
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.server.messages import NOTHING, MessageGuard

PAGE = BackMsg()
PAGE.rerun_script.query_string = "q=fund"
DOWNLOAD = BackMsg()
DOWNLOAD.backend_operation_request.deferred_file.SetInParent()
INSTALL = BackMsg()
INSTALL.backend_operation_request.install_skills.SetInParent()


def passed(data: bytes) -> bytes:
    """What reaches Streamlit of a message."""
    reached: list[bytes] = []

    async def app(_: Any, receive: Any, __: Any) -> None:
        reached.append((await receive())["bytes"])

    async def receive() -> Any:
        return {"type": "websocket.receive", "bytes": data}

    async def send(_: Any) -> None:
        raise AssertionError("nothing is to be sent")

    asyncio.run(MessageGuard(app)({"type": "websocket"}, receive, send))
    return reached[0]


@pytest.mark.parametrize("message", [PAGE, DOWNLOAD, BackMsg(stop_script=True)])
def test_what_pages_need_is_passed(message: BackMsg) -> None:
    assert passed(message.SerializeToString()) == message.SerializeToString()


@pytest.mark.parametrize(
    "data",
    [
        BackMsg(clear_cache=True).SerializeToString(),
        BackMsg(debug_shutdown_runtime=True).SerializeToString(),
        BackMsg(load_git_info=True).SerializeToString(),
        INSTALL.SerializeToString(),
        b"\xff\xff no message",
    ],
)
def test_what_is_for_developers_or_no_message_becomes_a_sign_of_life(data: bytes) -> None:
    assert passed(data) == NOTHING
