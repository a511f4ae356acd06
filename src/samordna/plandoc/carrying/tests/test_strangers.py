"""A carrier comes from outside: broken, newer, hostile or gone, the file is read as it looks."""

import io
import json
import zipfile
from typing import Any

import pytest
import typst

from samordna.plandoc.carrying.carrier import LARGEST, CarrierError, unpacked
from samordna.plandoc.carrying.containers import ATTACHMENT, as_part, in_package
from samordna.plandoc.carrying.tests.editing import read_bytes, with_part
from samordna.plandoc.reading.guarded import guarded
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.samples import sample


def part_of(file: bytes) -> str:
    """The name of our custom part."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return next(
            name
            for name in package.namelist()
            if b"urn:samordna:plan" in package.read(name) and "Props" not in name
        )


def carried(file: bytes) -> dict[str, Any]:
    carrier = in_package(file)
    assert carrier
    found: dict[str, Any] = json.loads(carrier.model_dump_json())
    return found


def with_carrier(file: bytes, carrier: object) -> bytes:
    return with_part(file, part_of(file), lambda _: as_part(json.dumps(carrier).encode()))


@pytest.mark.slow
@pytest.mark.parametrize(
    "carrier",
    [
        "inte en bärare",
        {},
        {"format": "samordna-plan", "version": 1},
        {"format": "samordna-plan", "version": 1, "plan": {"activities": [{"action": 7}]}},
        {
            "format": "samordna-plan",
            "version": 1,
            "plan": {"activities": [{"starts": "igår", "action": "A"}]},
        },
        {"format": "något annat", "version": 1, "plan": {}},
    ],
)
def test_a_broken_carrier_is_told_of_and_the_file_is_read(carrier: object) -> None:
    result = read_bytes(with_carrier(write(sample(), Format.DOCX), carrier), Format.DOCX)
    assert result.base is None
    assert any("skadad" in flag.what for flag in result.flags)
    assert any(section.heading == "Inledning" for section in result.document.sections)


@pytest.mark.slow
def test_a_newer_version_is_told_of_and_the_file_is_read() -> None:
    file = write(sample(), Format.DOCX)
    result = read_bytes(with_carrier(file, {**carried(file), "version": 99, "more": True}), Format.DOCX)
    assert result.base is None
    assert any("nyare version" in flag.what for flag in result.flags)


@pytest.mark.slow
def test_names_of_lines_that_the_plan_does_not_have_are_no_names() -> None:
    file = write(sample(), Format.DOCX)
    carrier = carried(file)
    for number, line in enumerate(carrier["lines"]):
        line["key"] = f"alarm_routes/x/steps/{number}" if number % 2 else "sections/y/text/99999"
        line["hash"] = line["hash"][::-1]
    assert read_bytes(with_carrier(file, carrier), Format.DOCX).document.sections


@pytest.mark.slow
def test_a_carrier_that_says_something_else_than_the_file_does_not_win() -> None:
    file = write(sample(), Format.DOCX)
    carrier = carried(file)
    carrier["plan"]["activities"][0]["responsible"] = "Någon annan"
    for line in carrier["lines"]:
        line["hash"] = "0" * 16
    found = read_bytes(with_carrier(file, carrier), Format.DOCX).document
    assert found.activities[0].responsible == "Säkerhetssamordnaren"


def test_what_the_file_carries_without_showing_passes_the_guard() -> None:
    plan = sample()
    plan.sections[0].text = "Ring Karin Exempelsson, 19640823-3234."
    result = read_bytes(write(plan, Format.XLSX), Format.XLSX)
    assert [found.hit.text for found in guarded(result) if found.hit.blocking]


def test_a_carrier_that_is_too_large_is_not_opened() -> None:
    with pytest.raises(CarrierError):
        unpacked(b" " * (LARGEST + 1))


def test_entities_in_the_part_are_not_followed() -> None:
    evil = (
        b'<!DOCTYPE plan [<!ENTITY x SYSTEM "file:///etc/passwd">]><plan xmlns="urn:samordna:plan">&x;</plan>'
    )
    file = write(sample(), Format.DOCX)
    with pytest.raises(CarrierError):
        in_package(with_part(file, part_of(file), lambda _: evil))


def test_a_pdf_whose_pages_say_something_else_is_read_as_it_looks() -> None:
    from samordna.plandoc.carrying.carrier import packed
    from samordna.plandoc.carrying.containers import in_pdf

    carrier = in_pdf(write(sample(), Format.PDF))
    assert carrier
    page = f'#pdf.attach("{ATTACHMENT}", read("c", encoding: none))\n= Handlingsplan\nEn annan text.'
    files: Any = {"main": page.encode(), "c": packed(carrier)}
    file = bytes(typst.compile(files, format="pdf"))
    result = read_bytes(file, Format.PDF)
    assert result.base is None
    assert any("PDF" in flag.what for flag in result.flags)
    assert result.document.activities == []
