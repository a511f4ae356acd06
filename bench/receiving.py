"""What takes what we send, in a process of its own, so that it costs us nothing."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receiver:
    port: int
    process: "subprocess.Popen[str]"

    def told(self) -> str:
        """What it says when its input ends: how much it has taken."""
        out, _error = self.process.communicate()
        return out


@contextmanager
def receiving(module: str) -> Iterator[Receiver]:
    """``python -m MODULE PORT``, once it says that it is ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", module, str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        yield Receiver(port, process)
