"""Whatever a file holds, a person gets one line that says which file, what is wrong and what to do."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samordna.plandoc.reading.files import load_document
from samordna.plandoc.reading.formats.tests.samples import (
    DOCUMENTS,
    load,
    opendocument,
    paragraph,
    word,
    zipped,
)
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import LARGEST_FILE, LARGEST_TEXT
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.schema import PlanDocument

ENTITY = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def refused(path: Path) -> str:
    with pytest.raises(ReadError) as error:
        load(path)
    message = str(error.value)
    assert message.startswith(f"{path.name}: ")
    assert "\n" not in message
    assert error.value.in_("en") != message
    return message


def saved(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    assert "finns inte" in refused(tmp_path / "borta.docx")
    assert "en mapp" in refused(tmp_path)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("tom.docx", b"", "tom"),
        ("blank.txt", b" \n\n ", "tom"),
        ("rubbish.docx", bytes(range(256)) * 50, "läsa som text"),
        ("rubbish.txt", b"\0\1\2\3" * 100, "läsa som text"),
        ("page.txt", b"<!DOCTYPE html><html><body>Plan</body></html>", "känns inte igen"),
        ("bild.png", b"Handlingsplan\n\nVi ska utbilda alla.", "känns inte igen"),
        ("verktyg.exe", b"MZ", "känns inte igen"),
        ("verktyg.cmd", b"Handlingsplan", "känns inte igen"),
        ("arkiv.zip", b"Handlingsplan", "känns inte igen"),
        ("plan.docx", b"Handlingsplan\n\nVi ska utbilda alla.", "är ingen .docx"),
        ("plan.PDF", b"Handlingsplan", "är ingen .pdf"),
        ("plan.xlsx", b"a;b\n1;2", "är ingen .xlsx"),
        ("plan.odt", b'{"activities": []}', "är ingen .odt"),
        ("plan.doc", b"Handlingsplan", "som .docx"),
        ("plan.xls", b"Handlingsplan", "som .xlsx"),
        ("gammal.doc", COMPOUND + "WordDocument".encode("utf-16-le"), "spara den som .docx"),
        ("gammal.xls", COMPOUND + "Workbook".encode("utf-16-le"), "spara den som .xlsx"),
        ("last.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "lösenord"),
        ("binar.xlsb", zipped({"[Content_Types].xml": "x", "xl/workbook.bin": "x"}), "spara den som .xlsx"),
        ("other.zip", zipped({"a.txt": "x"}), "känns inte igen"),
        ("utan-text.docx", word("<w:p/>"), "ingen text"),
        ("half.pdf", b"%PDF-1.7\n1 0 obj\n<<", "skadad"),
        ("entity.docx", word(paragraph("&amp;"), prefix=ENTITY), "DTD"),
        ("deep.docx", word("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "skadad"),
        ("broken.docx", word("<w:p>"), "skadad"),
    ],
)
def test_files_that_are_no_plans(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    assert expected in refused(saved(tmp_path, name, data))


@pytest.mark.parametrize("name", ["plan.txt", "plan.json", "plan.csv", "plan.md"])
def test_letters_that_fill_thousands_of_pages_are_refused_before_they_are_read(
    tmp_path: Path, name: str
) -> None:
    assert "mer än en plan" in refused(saved(tmp_path, name, b"{Plan. }" * (LARGEST_TEXT // 8 + 1)))


@pytest.mark.parametrize("name", ["Plan", "plan.txt", "Plan v1.2", "plan.slutlig", "plan.text"])
def test_a_text_is_read_whatever_a_dot_in_its_name_ends(tmp_path: Path, name: str) -> None:
    assert load(saved(tmp_path, name, b"Handlingsplan\n\nVi ska utbilda alla.")).format == "text"


def test_entities_are_found_in_wide_encodings_and_other_packages(tmp_path: Path) -> None:
    wide = zipped(
        {"word/document.xml": f"<?xml version='1.0' encoding='UTF-16'?>{ENTITY}<a/>".encode("utf-16")}
    )
    assert "DTD" in refused(saved(tmp_path, "wide.docx", wide))
    odt = zipped({"mimetype": "x", "content.xml": f"{ENTITY}<a>&x;</a>"})
    assert "DTD" in refused(saved(tmp_path, "plan.odt", odt))


@pytest.mark.parametrize("name", ["ekdala-styles.docx", "activities.xlsx", "granvik.odt", "ekdala-typst.pdf"])
def test_truncated_files(tmp_path: Path, name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    refused(saved(tmp_path, name, data[: len(data) // 2]))


@pytest.mark.slow
@pytest.mark.parametrize("part", ["word/document.xml", "word/media/image1.png"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, part: str) -> None:
    bomb = zipped({"word/document.xml": "<a/>", part: b" " * (201 * 1024 * 1024)})
    assert len(bomb) < 1_000_000
    assert "packas upp" in refused(saved(tmp_path, "bomb.docx", bomb))


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"word/document.xml": b"<a>" + b" " * 2_000_000 + b"</a>"}))
    true_size, false_size = (2_000_007).to_bytes(4, "little"), (100).to_bytes(4, "little")
    assert "skadad" in refused(saved(tmp_path, "lie.docx", bytes(data.replace(true_size, false_size))))


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "stor.pdf"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE * 4)
    assert "50 MB" in refused(path)


def test_a_locked_package(tmp_path: Path) -> None:
    locked = bytearray(zipped({"word/document.xml": "<a/>"}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        locked[locked.index(mark) + (6 if mark[2] == 3 else 8)] |= 1
    assert "lösenord" in refused(saved(tmp_path, "lock.docx", bytes(locked)))


def test_the_contents_decide_and_a_wrong_name_is_noted(tmp_path: Path) -> None:
    path = saved(tmp_path, "plan.docx", (DOCUMENTS / "ekdala-typst.pdf").read_bytes())
    source = load(path)
    assert source.format == "pdf"
    assert source.notes[0].what == "Filens namn slutar på .docx men innehållet är pdf. Den lästes som pdf."


def test_own_json_comes_back(tmp_path: Path) -> None:
    plan = PlanDocument.model_validate({"metadata": {"title": "Plan"}, "goals": [{"text": "Trygga torg"}]})
    path = saved(tmp_path, "plan.json", plan.model_dump_json().encode())
    assert load_document(IncomingFile.at(path)) == plan
    assert load_document(IncomingFile.at(DOCUMENTS / "ekdala-flat.txt")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"schema_version": "9.0"}', "annan version"),
        ('{"activities": [{"action": 3}]}', r"\(Aktiviteter, 1, Aktivitet\)"),
        ('{"title": ', "skadad eller inte hel"),
        ('{"a":' * 5000, "skadad eller inte hel"),
        ('{"a": 1}', "ingen plan från Samordna. Hämta"),
        ("[1, 2]", "ingen plan från Samordna. Hämta"),
    ],
)
def test_other_json_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(ReadError, match=expected):
        load_document(IncomingFile.of(text.encode(), "plan.json"))


def test_json_under_another_name_is_told_its_own_ending(tmp_path: Path) -> None:
    assert "Byt slutet till .json" in refused(saved(tmp_path, "plan.pdf", b'{"metadata": {"title": "Plan"}}'))
    assert "Byt slutet till .txt" in refused(saved(tmp_path, "plan.pdf", b"Handlingsplan"))


@pytest.mark.parametrize("name", ["ekdala-styles.docx", "granvik.odt", "activities.xlsx", "ekdala-typst.pdf"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_damaged_bytes_give_a_plan_or_one_line(tmp_path: Path, name: str, random: Random) -> None:
    data = bytearray((DOCUMENTS / name).read_bytes())
    for _ in range(30):
        data[random.randrange(len(data))] = random.randrange(256)
    with suppress(ReadError):
        assert load(saved(tmp_path, name, bytes(data))).blocks


def test_a_broken_body_of_an_opendocument(tmp_path: Path) -> None:
    data = opendocument("<text:p>Plan</text:p>")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content = package.read("content.xml").replace(b"office:body", b"office:bod")
    assert "skadad" in refused(saved(tmp_path, "p.odt", zipped({"mimetype": "x", "content.xml": content})))
