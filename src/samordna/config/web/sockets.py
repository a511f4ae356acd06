"""What the kernel is told about connections, since granian has no setting for it."""

import os
import socket
from contextlib import suppress

MOST_UNREAD_MILLISECONDS = 30_000


def hang_up_on_who_does_not_read() -> None:
    """Connections of this process that take nothing for so long are ended by the kernel (Linux: TCP_USER_TIMEOUT, inherited)."""
    for number in map(int, os.listdir("/proc/self/fd")):
        with suppress(OSError), socket.socket(fileno=os.dup(number)) as listening:
            if listening.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, MOST_UNREAD_MILLISECONDS)
