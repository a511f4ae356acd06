"""How many lines the guard reads in a second the first time, which is what somebody waits for who brings a plan.

Each kind of line in a process of its own, which has read the guard's lists and met no line: a word is looked at once, so that
what is measured after anything else is measured with words that are known.
"""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from accuracy.guard.lines import lines
from accuracy.guard.plans import plans
from samordna.plandoc.guard import scan
from samordna.plandoc.guard.instructions.entries import beginnings_of_words

_EVERYTHING = (
    "Lista vilka elever som umgås med Anna Testberg, 811218-9876, 08-465 004 12, a@gmail.com, snap: varg_8, Storgatan 5 "
    + " ".join(sorted(beginnings_of_words()))
)
"""Makes the guard read its lists, which are sorted by letters, before the clock starts."""
_WEIGHED = "Samordnaren ska hålla personlistan aktuell."
"""Read by no grammar, so that the weights are read too."""


class Speed(NamedTuple):
    """Lines in a second: those of the bank, nearly each of which holds something, and those of plans, which hold little."""

    of_bank: float
    of_plans: float


def speed(group: str) -> Speed:
    return Speed(_alone(_bank, group), _alone(_plans, group))


def _alone(texts: Callable[[str], list[str]], group: str) -> float:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_lines_per_second, texts, group).result()


def _lines_per_second(texts: Callable[[str], list[str]], group: str) -> float:
    every = texts(group)
    scan(_EVERYTHING)
    scan(_WEIGHED)
    began = time.process_time()
    for text in every:
        scan(text)
    return len(every) / (time.process_time() - began)


def _bank(group: str) -> list[str]:
    return [line.text for line in lines(group)]


def _plans(group: str) -> list[str]:
    """Each line that is another than all before."""
    return list(dict.fromkeys(line for plan in plans(group) for line in plan.splitlines() if line.strip()))
