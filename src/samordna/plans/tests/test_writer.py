"""The process that writes a file: what it is given, what it gives, and what it may take."""

import io
import subprocess
import sys

import pytest

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing import Format, write
from samordna.plans import writer
from samordna.plans.tests.factories import document

PLAN: PlanDocument = document(sections=[{"heading": "Öppet"}, {"heading": "Hemligt", "restricted": True}])


def written(order: writer.Order, template: bytes | None = None) -> bytes:
    made = io.BytesIO()
    writer.main(io.BytesIO(writer.told(order, PLAN, template)), made)
    return made.getvalue()


@pytest.mark.parametrize("public", [True, False])
def test_what_is_given_is_what_is_written(public: bool) -> None:
    order = writer.Order(Format.JSON, "sv", public)
    assert written(order) == write(PLAN, Format.JSON, public=public)


def test_a_template_may_hold_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "write", lambda *_all, template, **_more: template)
    template = b"PK\x03\x04\n\r\n{}\n"
    order = writer.Order(Format.DOCX, "sv", public=True, has_template=True)
    assert written(order, template) == template


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"from samordna.plans import writer\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_the_process_has_so_much_memory_and_no_more() -> None:
    ended = run("writer.confine(256 << 20)\nbytearray(512 << 20)")
    assert ended.returncode == 1
    assert "MemoryError" in ended.stderr


@pytest.mark.slow
def test_the_process_loads_neither_django_nor_what_reads_files() -> None:
    loaded = run("import sys; print(*sys.modules)").stdout.split()
    assert "samordna.plandoc.writing" in loaded
    assert not {"django", "samordna.plandoc.reading"} & set(loaded)
