"""The process that writes a file: what it is given, what it gives, and what it may take."""

import io

import pytest

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing import Format, write
from samordna.plans import writer
from samordna.plans.tests.factories import document

PLAN: PlanDocument = document(sections=[{"heading": "Öppet"}, {"heading": "Hemligt", "restricted": True}])


def written(order: writer.Order, template: bytes | None = None) -> tuple[int, bytes]:
    made = io.BytesIO()
    code = writer.main(io.BytesIO(writer.told(order, PLAN, template)), made)
    return code, made.getvalue()


@pytest.mark.parametrize("public", [True, False])
def test_what_is_given_is_what_is_written(public: bool) -> None:
    order = writer.Order(Format.JSON, "sv", public, revision_months=12)
    assert written(order) == (0, write(PLAN, Format.JSON, public=public))


def test_a_template_may_hold_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "write", lambda *_all, template, **_more: template)
    template = b"PK\x03\x04\n\r\n{}\n"
    order = writer.Order(Format.DOCX, "sv", public=True, revision_months=12, has_template=True)
    assert written(order, template) == (0, template)


def test_a_plan_that_takes_too_long_is_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def for_ever(*_all: object, **_more: object) -> bytes:
        while True:
            pass

    monkeypatch.setattr(writer, "write", for_ever)
    monkeypatch.setattr(writer, "SECONDS", 0.1)
    assert written(writer.Order(Format.PDF, "sv", public=True, revision_months=12)) == (1, b"")
    assert capsys.readouterr().err
