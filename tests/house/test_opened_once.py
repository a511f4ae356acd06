"""Whichever door a file comes in through, it is opened once and asked once what it is, on its whole way to what it means."""

import builtins
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from samordna.cli.guard_findings import of_file
from samordna.core.uploads import kind_of
from samordna.intake.reader import Order, _result
from samordna.organisation.transfer import reading as organisation
from samordna.plandoc.guard import KnownWords
from samordna.plandoc.reading import read
from samordna.plandoc.reading.formats.sniffing import sniff
from samordna.plandoc.schema import Activity, Metadata, PlanDocument
from samordna.plandoc.writing import Format, write

DOCUMENTS = Path(__file__).parents[1] / "documents"
STRANGERS = [
    *(DOCUMENTS / name for name in ("ekdala-flat.txt", "ekdala-styles.docx", "activities.xlsx")),
    *(DOCUMENTS / name for name in ("activities.csv", "ekdala-typst.pdf", "granvik.odt")),
]
OURS = [Format.JSON, Format.DOCX, Format.XLSX, Format.PDF]


@contextmanager
def counted(path: Path, patch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    """How often the file at the path was opened, and how often anything was asked what it is."""
    counts = {"opened": 0, "asked": 0}

    def opening(file: Any, *arguments: Any, **named: Any) -> Any:
        counts["opened"] += Path(str(file)).name == path.name
        return was(file, *arguments, **named)

    def called(frame: FrameType, event: str, _argument: Any) -> None:
        counts["asked"] += event == "call" and frame.f_code is sniff.__code__

    was, profiling = io.open, sys.getprofile()
    with patch.context() as within:
        within.setattr(io, "open", opening)
        within.setattr(builtins, "open", opening)
        sys.setprofile(called)
        try:
            yield counts
        finally:
            sys.setprofile(profiling)


def of_ours(form: Format, folder: Path) -> Path:
    plan = PlanDocument(metadata=Metadata(title="Plan"), activities=[Activity(id="a", action="Utbilda")])
    path = folder / f"plan{form.extension}"
    path.write_bytes(write(plan, form, public=False))
    return path


@pytest.fixture(params=[*STRANGERS, *OURS], ids=lambda one: one.name)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return of_ours(request.param, tmp_path) if isinstance(request.param, Format) else request.param


FROM_DISK: dict[str, Callable[[Path], object]] = {
    "the library and the command line": read,
    "the guard of the command line": lambda path: of_file(path, KnownWords(())),
}
FROM_THE_WEB: dict[str, Callable[[bytes, str], object]] = {
    "an uploaded plan": lambda data, name: _result(Order(name), io.BytesIO(data)),
    "an uploaded organisation": organisation.read,
    "a template": kind_of,
}


def test_the_counting_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Plan")
    with counted(path, monkeypatch) as counts:
        sniff(path.read_bytes(), path.name)
        with path.open() as opened:
            sniff(opened.read().encode(), path.name)
    assert counts == {"opened": 2, "asked": 2}


@pytest.mark.parametrize("door", FROM_DISK)
def test_a_file_on_the_disk(door: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with counted(file, monkeypatch) as counts:
        FROM_DISK[door](file)
    assert counts == {"opened": 1, "asked": 1}


@pytest.mark.parametrize("door", FROM_THE_WEB)
def test_a_file_that_was_sent(door: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, here = file.read_bytes(), Path(file.name)
    with counted(here, monkeypatch) as counts, suppress(organisation.NotReadable):
        FROM_THE_WEB[door](data, file.name)
    assert counts == {"opened": 0, "asked": 1}
