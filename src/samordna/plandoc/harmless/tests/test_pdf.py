"""Hostile PDFs are made here, byte by byte: what each can do is refused in words that say so, and signed ones are taken."""

import io
import zlib
from collections.abc import Callable, Sequence

import pypdfium2 as pdfium
import pytest

from samordna.plandoc.harmless import MOST_PAGES, pages_of_harmless
from samordna.plandoc.reading.result import ReadError

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]%s>>"
SCRIPT = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"


def pdf(*more: bytes, catalog: bytes = b"", page: bytes = b"", pages: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of so many pages; ``more`` are objects from number 4 on."""
    kids = b" ".join([b"3 0 R"] * pages)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        PAGE % page,
        *more,
    ]
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(made)


def packed(inner: Sequence[bytes], *, catalog: bytes) -> bytes:
    """The same with objects 10 and on in a compressed one, as programs of today write them."""
    heads = b" ".join(b"%d %d" % (10 + n, len(b" ".join(inner[:n])) + (n > 0)) for n in range(len(inner)))
    body = zlib.compress(heads + b" " + b" ".join(inner))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: PAGE % b"",
        4: b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (len(inner), len(heads) + 1, len(body), body),
    }
    made, rows = bytearray(b"%PDF-1.7\n"), {}
    for number, one in objects.items():
        rows[number] = (1, len(made), 0)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    rows |= {10 + n: (2, 4, n) for n in range(len(inner))}
    rows[5] = (1, len(made), 0)
    table = zlib.compress(
        b"".join(bytes([kind]) + a.to_bytes(4) + bytes([b]) for _, (kind, a, b) in sorted(rows.items()))
    )
    index = b" ".join(b"%d 1" % number for number in sorted(rows))
    start = len(made)
    made += (
        b"5 0 obj\n<</Type/XRef/W[1 4 1]/Index[%s]/Size 20/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n"
        b"%s\nendstream\nendobj\n" % (index, len(table), table)
    )
    return bytes(made + b"startxref\n%d\n%%%%EOF\n" % start)


def said_of(data: bytes) -> str:
    with pytest.raises(ReadError) as refused:
        pages_of_harmless(data, "avtal.pdf")
    return refused.value.message.sv


def attached() -> bytes:
    document = pdfium.PdfDocument(pdf())
    document.new_attachment("lista.xlsx").set_data(b"PK")
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


LINK = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://polisen.se/JavaScript)>>>>]"
SIGNED = b"<</FT/Sig/T(Underskrift)/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>>>>>"


def test_what_only_shows_pages_is_taken() -> None:
    assert pages_of_harmless(pdf(), "a.pdf") == 1
    assert pages_of_harmless(pdf(pages=3), "a.pdf") == 3
    assert pages_of_harmless(pdf(page=LINK), "a.pdf") == 1
    assert pages_of_harmless(pdf(SIGNED, catalog=b"/AcroForm<</Fields[4 0 R]/SigFlags 3>>"), "a.pdf") == 1
    assert pages_of_harmless(packed([b"<</Title(x)>>"], catalog=b""), "a.pdf") == 1


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: pdf(catalog=b"/OpenAction " + SCRIPT), "skript"),
        (lambda: pdf(catalog=b"/Names<</JavaScript<</Names[(a)4 0 R]>>>>"), "skript"),
        (lambda: pdf(catalog=b"/OpenAction<</S/J#61vaScript/J#53(x)>>"), "skript"),
        (lambda: pdf(SCRIPT, page=b"/AA<</O 4 0 R>>"), "skript"),
        (lambda: pdf(SCRIPT), "skript"),
        (lambda: packed([SCRIPT], catalog=b"/OpenAction 10 0 R"), "skript"),
        (lambda: packed([b"[[[" + SCRIPT + b"]]]"], catalog=b"/OpenAction 10 0 R"), "skript"),
        (lambda: pdf().replace(b"xref\n0", b"9 0 obj\n" + SCRIPT + b"\nendobj\nxref\n0"), ""),
        (
            lambda: pdf(b"<</FT/Tx/T(x)/AA<</K 5 0 R>>>>", SCRIPT, catalog=b"/AcroForm<</Fields[4 0 R]>>"),
            "skript",
        ),
        (lambda: pdf(catalog=b"/OpenAction<</S/Launch/F(cmd.exe)>>"), "starta program"),
        (lambda: pdf(page=b"/Annots[<</Subtype/Link/A<</S/GoToR/F(a.pdf)>>>>]"), "starta program"),
        (lambda: pdf(page=b"/AA<</O<</S/SubmitForm/F(https://a.example)>>>>"), "starta program"),
        (attached, "andra filer"),
        (lambda: pdf(page=b"/Annots[<</Subtype/FileAttachment/FS<</F(a)>>>>]"), "andra filer"),
        (lambda: pdf(page=b"/Annots[<</Subtype/RichMedia>>]"), "andra filer"),
        (lambda: pdf(catalog=b"/AcroForm<</Fields[]/XFA[]>>"), "formulär"),
        (
            lambda: pdf(b"<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>", trailer=b"/Encrypt 4 0 R"),
            "krypterad",
        ),
        (lambda: b"PK\x03\x04 avtal", "ingen PDF"),
        (lambda: b"<html>%PDF-1.7", "ingen PDF"),
        (lambda: pdf()[:60], "skadad"),
        (lambda: b"%PDF-1.7\nhej\n%%EOF\n", "skadad"),
        (lambda: pdf().replace(b"0000000", b"9999999"), "skadad"),
        (lambda: pdf() + b"PK\x03\x04", "efter sidorna"),
        (lambda: pdf(pages=0), "skadad"),
        (lambda: pdf(pages=MOST_PAGES + 1), "fler än"),
    ],
)
def test_what_does_more_is_refused_in_words(made: Callable[[], bytes], words: str) -> None:
    said = said_of(made())
    assert said.startswith("avtal.pdf: ")
    assert words in said


def test_a_file_that_goes_round_or_deep_is_gone_through() -> None:
    assert pages_of_harmless(pdf(b"[4 0 R]", b"<</A 6 0 R>>", b"<</A 5 0 R>>"), "a.pdf") == 1
    assert "avtal.pdf" in said_of(pdf(b"[" * 20_000 + SCRIPT + b"]" * 20_000))
