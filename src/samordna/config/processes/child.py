"""A process that the supervisor starts, starts again when it ends, and stops."""

import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from signal import SIGTERM, Signals

from samordna.config.database.privileges import die_with_parent

LONGEST_PAUSE = 10.0
STOP_TIMEOUT = 10.0
LIVED_LONG = 30.0
"""A process that has run so many seconds was well; the next pause is short again."""

Start = Callable[[], "subprocess.Popen[bytes]"]


@dataclass
class Child:
    """``start`` gives a running process; ``signal`` is what asks it to stop."""

    name: str
    start: Start
    signal: Signals = SIGTERM
    process: "subprocess.Popen[bytes] | None" = None
    _pause: float = 0.5
    _started_at: float = 0.0
    _not_before: float = field(default=0.0)

    def run(self) -> None:
        self._started_at = time.monotonic()
        self.process = self.start()

    def keep_running(self, say: Callable[[str], None]) -> None:
        """Start the process again if it has ended, not more often than the growing pause allows."""
        now = time.monotonic()
        if self.process is not None and self.process.poll() is None:
            return
        if self.process is not None:
            self._pause = 0.5 if now - self._started_at > LIVED_LONG else min(self._pause * 2, LONGEST_PAUSE)
            self._not_before = now + self._pause
            say(f"{self.name} stannade (kod {self.process.returncode}) och startas om.")
            self.process = None
        elif now >= self._not_before:
            try:
                self.run()
            except Exception as error:  # whatever stopped it, the next try comes after the pause
                self._pause = min(self._pause * 2, LONGEST_PAUSE)
                self._not_before = time.monotonic() + self._pause
                say(f"{self.name} gick inte att starta: {error}")

    @property
    def has_ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def ask_to_stop(self) -> None:
        if self.process is not None and not self.has_ended:
            self.process.send_signal(self.signal)

    def stop(self) -> None:
        if self.process is None or self.has_ended:
            return
        self.ask_to_stop()
        try:
            self.process.wait(timeout=STOP_TIMEOUT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def spawn(
    command: list[str], environment: dict[str, str], *, dies_with: Signals = SIGTERM
) -> "subprocess.Popen[bytes]":
    """Start ``command`` so that it gets ``dies_with`` when we end, however we end, and does not hear the terminal's Ctrl-C."""
    return subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=partial(die_with_parent, dies_with, parent=os.getpid()),  # noqa: PLW1509
    )
