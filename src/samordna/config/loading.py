"""Loading the program, in each process that serves it.

What is loaded stays until the process ends. The garbage collector looked through it several times while it was loaded, a quarter
of each start, and would go on doing so between the pages.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Within, nothing is looked for to throw away; what was loaded is never looked through afterwards either."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
