import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
import typst
from openpyxl import Workbook

from samordna.plandoc.reading.formats.tests.samples import load
from samordna.plandoc.reading.limits import MEGABYTE, bounded
from samordna.plandoc.reading.result import ReadError

READS = """
import gc
from samordna.plandoc.reading.limits import uncollected
looks = []
gc.callbacks.append(lambda phase, _about: looks.append(phase))
with uncollected():
    read = [[number] for number in range(100_000)]
after = [[number] for number in range(gc.get_threshold()[0] // 2)]
assert gc.isenabled() and not looks, looks
assert any(one is read for one in gc.get_objects(generation=2))
"""
SETS_ASIDE = """
import gc
from samordna.plandoc.reading.limits import uncollected
gc.freeze()
before = gc.get_freeze_count()
with uncollected():
    pass
assert gc.get_freeze_count() == before, before
"""
COUNTS_ONCE = """
import gc
from samordna.plandoc.reading.limits import uncollected
counted, count = [], gc.get_freeze_count
gc.get_freeze_count = lambda: counted.append(count()) or counted[-1]
for _ in range(3):
    with uncollected():
        pass
assert counted == [0], counted
"""


def busy() -> None:
    while True:
        pass


@pytest.mark.parametrize("process", [READS, SETS_ASIDE, COUNTS_ONCE])
def test_what_was_read_is_not_looked_through_at_once(process: str) -> None:
    subprocess.run([sys.executable, "-c", process], check=True, timeout=30)


@pytest.mark.slow
@pytest.mark.parametrize("work", [busy, lambda: time.sleep(30)])
def test_time_is_bounded_and_the_clocks_are_put_back(work: Callable[[], None]) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGALRM, signal.SIGPROF)]
    with pytest.raises(ReadError, match="längre än 1 sekunder"), bounded(seconds=1):
        work()
    assert [signal.getsignal(number) for number in (signal.SIGALRM, signal.SIGPROF)] == before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == signal.getitimer(signal.ITIMER_PROF)[0] == 0


def test_a_file_is_not_blamed_for_what_else_the_machine_does() -> None:
    with bounded(seconds=1):
        time.sleep(1.1)


def test_memory_is_bounded_and_the_limit_is_put_back() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with pytest.raises(ReadError, match="minne"), bounded(memory=50 * MEGABYTE, name="plan.pdf"):
        bytearray(200 * MEGABYTE)
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_other_errors_pass_through() -> None:
    with pytest.raises(KeyError), bounded():
        raise KeyError


def test_a_thread_is_bounded_in_memory_only() -> None:
    outcome: list[str] = []

    def work() -> None:
        with bounded(seconds=1):
            outcome.append("done")

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert outcome == ["done"]


@pytest.mark.slow
def test_ten_thousand_rows_are_read_within_bounds(tmp_path: Path) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Aktiviteter")
    for number in range(10_000):
        sheet.append([f"Aktivitet {number}", "Ansvarig", "hösten 2025", number])
    workbook.save(tmp_path / "rows.xlsx")
    with bounded(seconds=10, memory=200 * MEGABYTE):
        source = load(tmp_path / "rows.xlsx")
    assert len(source.blocks[1].rows) == 10_000


@pytest.mark.slow
def test_two_hundred_pages_are_read_within_bounds(tmp_path: Path) -> None:
    page = "= Avsnitt\n#lorem(300)\n#table(columns: 4, " + "[cell], " * 40 + ")\n#pagebreak()\n"
    (tmp_path / "long.pdf").write_bytes(typst.compile((page * 200).encode()))
    with bounded(seconds=15, memory=200 * MEGABYTE):
        source = load(tmp_path / "long.pdf")
    assert sum(bool(block.rows) for block in source.blocks) == 200
