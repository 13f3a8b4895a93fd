"""No test goes beyond this machine: whatever tries is stopped."""

import socket

import pytest


@pytest.mark.parametrize("host", ["example.org", "192.0.2.1", "2001:db8::1"])
def test_nothing_leaves_the_machine(host: str) -> None:
    with pytest.raises(AssertionError, match="a test"):
        socket.create_connection((host, 80), timeout=1)


def test_the_machine_itself_may_be_asked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(("localhost", server.getsockname()[1]), timeout=10).close()
