"""Several lanes, and work shared among them."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from mutants.lane import Lane

Item = TypeVar("Item")
Given = TypeVar("Given")


class Lanes:
    """Lanes whose copies and servers are ready."""

    def __init__(self, lanes: Sequence[Lane]) -> None:
        self.root = lanes[0].root
        self._number = len(lanes)
        self._free: SimpleQueue[Lane] = SimpleQueue()
        for lane in lanes:
            self._free.put(lane)

    def each(self, do: Callable[[Item, Lane], Given], items: Sequence[Item]) -> list[Given]:
        """Each item in the lane that is free first; what was given, in the order of the items."""

        def in_free_lane(item: Item) -> Given:
            lane = self._free.get()
            try:
                return do(item, lane)
            finally:
                self._free.put(lane)

        with ThreadPoolExecutor(self._number) as pool:
            return list(pool.map(in_free_lane, items))


@contextmanager
def lanes_at(commit: str, number: int, folder: Path) -> Iterator[Lanes]:
    lanes = [Lane(folder / f"lane{turn}") for turn in range(1, number + 1)]
    for lane in lanes:
        lane.make_ready(commit)
    with ExitStack() as servers:
        for lane in lanes:
            servers.enter_context(lane.served())
        yield Lanes(lanes)
