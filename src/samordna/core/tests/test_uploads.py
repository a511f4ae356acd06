"""A file is what is in it, and all of it."""

import io
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.utils.translation import override

from samordna.core.uploads import LARGEST_SIDE, UploadKind, kind_of

WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
SCRIPT = b"<script>alert(1)</script>"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + zlib.crc32(name + data).to_bytes(4, "big")


def png(width: int = 2, height: int = 2, *, rows: int = 2, in_row: int = 2) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    picture = zlib.compress(bytes(1 + in_row) * rows)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", picture) + chunk(b"IEND", b"")


def wide(width: int) -> bytes:
    return png(width, 1, rows=1, in_row=width)


def package(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def refusal(content: bytes, name: str = "") -> str | None:
    with pytest.raises(ValidationError) as refused:
        kind_of(content, name)
    return refused.value.code


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (png(), "logotyp.png", UploadKind.PNG),
        (png(), "plan.docx", UploadKind.PNG),
        (wide(LARGEST_SIDE), "logotyp.png", UploadKind.PNG),
        (package(WORD), "mall.docx", UploadKind.DOCX),
        (package(WORD), "logotyp.png", UploadKind.DOCX),
        (package({"xl/workbook.xml": b"<workbook/>"}), "", UploadKind.XLSX),
        (b"%PDF-1.7\n%%EOF\n", "plan.txt", UploadKind.PDF),
        (b'{"title": "Plan"}', "plan.txt", UploadKind.JSON),
        ("Åtgärd;Ansvarig\n".encode(), "plan.csv", UploadKind.CSV),
        ("Handlingsplan för Åmål".encode("cp1252"), "plan.txt", UploadKind.TEXT),
    ],
)
def test_the_content_tells_the_kind_whatever_the_name_says(
    content: bytes, name: str, kind: UploadKind
) -> None:
    assert kind_of(content, name) == kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (png() + SCRIPT, "two_things"),
        (png() + package(WORD), "two_things"),
        (SCRIPT + package(WORD), "unreadable"),
        (b"PK" + SCRIPT + package(WORD), "two_things"),
        (package(WORD) + SCRIPT, "two_things"),
        (SCRIPT + b"%PDF-1.7\n%%EOF\n", "two_things"),
        (png()[:-4], "damaged"),
        (png().replace(b"IDAT", b"IDAX"), "damaged"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\xff\xff\xff\xffIHDR" + b"\0" * 40, "damaged"),
        (png(0, 2), "damaged"),
        (wide(LARGEST_SIDE + 1), "too_large"),
        (png(1, LARGEST_SIDE + 1), "too_large"),
        (png(2**31, 2**31), "too_large"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + b"</svg>", "picture"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<SVG onload='alert(1)'/>", "picture"),
        (b"\xff\xd8\xff\xe0JFIF" + SCRIPT, "picture"),
        (b"GIF89a=1;alert(1)//", "picture"),
        (b"<!doctype html><p>hej", "unreadable"),
        (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "unreadable"),
        (package({"innehall.txt": b"hej"}), "unreadable"),
        (package({**WORD, "word/vbaProject.bin": b"macro"}), "macros"),
        (package({**WORD, "word/styles.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), "unreadable"),
        (package({**WORD, "word/bomb.xml": b" " * (30 * 1024 * 1024)}), "unreadable"),
        (package(WORD)[:40], "unreadable"),
    ],
)
def test_what_is_not_wholly_one_kind_is_refused(content: bytes, code: str) -> None:
    assert refusal(content, "fil.png") == code


def test_the_refusal_is_plain_swedish() -> None:
    with override("sv"), pytest.raises(ValidationError, match="mer än den ser ut att göra"):
        kind_of(png() + SCRIPT)


def test_a_large_file_has_no_name_while_its_request_lasts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever has a name on the disk is still there when the process is killed."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    content = b"a" * 3 * 2**20
    request = RequestFactory().post("/", {"file": SimpleUploadedFile("plan.txt", content)})
    file: Any = request.FILES["file"]
    assert list(tmp_path.iterdir()) == []
    assert (file.name, file.size, file.read()) == ("plan.txt", len(content), content)
    request.close()
