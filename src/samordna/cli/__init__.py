"""The `samordna` command. Work with files needs neither database nor settings; the rest starts Django only when called.

Heavy parts (Django, typst, pdfplumber, rich …) are imported inside the commands that need them, so that every command starts
quickly.
"""

import atexit
import gc
import signal
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 ``--fail-on`` reached, 2 the request cannot be served, 130 Ctrl-C."""
    hears = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if hears:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing is begun yet that must be ended well
    # What a command loads and reads stays until it ends: to look through it again and again took a tenth of its time.
    gc.set_threshold(100_000, 50, 100)
    atexit.register(gc.freeze)  # nor is it at the end, when all of it goes anyway: another tenth
    from samordna.cli.command import run

    try:
        if hears:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
