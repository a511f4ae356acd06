"""The municipality's settings: rules, colour, logo and Word template, and how they reach every page."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.organisation import commands
from samordna.organisation.models import Municipality, MunicipalityFile
from samordna.organisation.settings.files import LARGEST, LARGEST_SIDE, SMALLEST_SIDE
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db
TEMPLATE = Path(__file__).parents[5] / "tests" / "documents" / "templates" / "exempelby.docx"
Kind = MunicipalityFile.Kind


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 64, height: int = 32, *, rows: int | None = None, size: int = 0) -> bytes:
    """A white picture; with ``rows`` it holds another number of rows than it says, with ``size`` it has so many bytes."""
    pixels = zlib.compress((b"\0" + b"\xff" * width * 3) * (height if rows is None else rows))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    begin, end = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head), chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return begin + (chunk(b"prOg", bytes(size - len(begin + end) - 12)) if size else b"") + end


@pytest.fixture
def client(here: Municipality) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=here, role=Role.ADMINISTRATOR).user)
    return client


def address(here: Municipality, path: str = "") -> str:
    return f"/{here.slug}/installningar/{path}"


def values(**changed: object) -> dict[str, object]:
    return {
        "name": "Ekdala",
        "county": "Skåne län",
        "revision_months": 12,
        "confirm_months": 3,
        "least_inhabitants": 1000,
        "colour": "",
        **changed,
    }


def test_the_settings_are_changed(here: Municipality, client: Client) -> None:
    assert client.get(address(here)).status_code == 200
    assert client.post(address(here), values(colour="#C40064")).status_code == 302
    here.refresh_from_db()
    assert (here.name, here.county, here.revision_months, here.confirm_months, here.colour) == (
        *("Ekdala", "Skåne län", 12, 3, "#c40064"),
    )


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"colour": "#ffcc00"}, "#907203"),
        ({"colour": "röd"}, "Skriv en färg"),
        ({"colour": "#fff;}"}, "Skriv en färg"),
        ({"revision_months": 0}, "Inget är sparat"),
        ({"revision_months": 25}, "Inget är sparat"),
        ({"least_inhabitants": 999}, "Inget är sparat"),
        ({"county": "Atlantis"}, "Inget är sparat"),
        ({"name": ""}, "Inget är sparat"),
    ],
)
def test_what_cannot_be_is_refused_and_kept_in_the_form(
    here: Municipality, client: Client, changed: dict[str, object], words: str
) -> None:
    answer = client.post(address(here), values(**changed))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    before = here.name
    here.refresh_from_db()
    assert here.name == before


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_the_administrator_sees_and_changes_them(here: Municipality, role: Role) -> None:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=here, role=role).user)
    assert client.get(address(here)).status_code == 403
    assert client.post(address(here), values()).status_code == 403
    for path in ("logotyp/", "logotyp/ta-bort/", "ordmall/"):
        assert client.post(address(here, path)).status_code == 403
    assert client.get(address(here, "ordmall/hamta/")).status_code == 403


# The colour on every page


def test_the_colour_is_on_every_page_and_only_when_there_is_one(here: Municipality, client: Client) -> None:
    plain = client.get(address(here)).content.decode()
    assert "utseende.css" not in plain
    commands.municipality_update(municipality=here, values={"colour": "#c40064"})
    page = client.get(f"/{here.slug}/organisation/").content.decode()
    assert f'href="/{here.slug}/utseende.css?v=c40064"' in page
    assert page.index("tokens.css") < page.index("utseende.css")


def test_the_stylesheet_is_cached_by_its_version_and_asked_about_by_its_mark(
    here: Municipality, client: Client
) -> None:
    commands.municipality_update(municipality=here, values={"colour": "#c40064"})
    versioned = client.get(f"/{here.slug}/utseende.css?v=c40064")
    assert versioned.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in versioned.headers["Cache-Control"]
    assert b"#c40064" in versioned.content
    other = client.get(f"/{here.slug}/utseende.css?v=000000")
    assert "no-cache" in other.headers["Cache-Control"]
    mark = versioned.headers["ETag"]
    same = client.get(f"/{here.slug}/utseende.css", headers={"if-none-match": mark})
    assert (same.status_code, same.content) == (304, b"")
    commands.municipality_update(municipality=here, values={"colour": "#00515e"})
    assert client.get(f"/{here.slug}/utseende.css", headers={"if-none-match": mark}).status_code == 200


def test_a_neighbours_appearance_is_not_given_out(here: Municipality, client: Client) -> None:
    neighbour = MunicipalityFactory()
    for path in ("utseende.css", "logotyp.png"):
        assert client.get(f"/{neighbour.slug}/{path}").status_code == 404


# Files


def test_a_logo_is_uploaded_shown_replaced_and_removed(here: Municipality, client: Client) -> None:
    smallest, largest = (
        png(SMALLEST_SIDE, LARGEST_SIDE),
        png(LARGEST_SIDE, SMALLEST_SIDE, size=LARGEST[Kind.LOGO]),
    )
    for picture in (smallest, largest, png(100, 40)):
        sent = {"logotyp-file": SimpleUploadedFile("logga<b>.exe", picture, "text/html")}
        assert client.post(address(here, "logotyp/"), sent).status_code == 302
    here.refresh_from_db()
    page = client.get(f"/{here.slug}/organisation/").content.decode()
    assert f"logotyp.png?v={here.logo_mark}" in page
    answer = client.get(f"/{here.slug}/logotyp.png?v={here.logo_mark}")
    assert answer.content == png(100, 40)
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer.headers["Cache-Control"]
    assert (
        client.get(f"/{here.slug}/logotyp.png", headers={"if-none-match": answer.headers["ETag"]}).status_code
        == 304
    )
    assert "logga&lt;b&gt;.exe" in client.get(address(here)).content.decode()
    client.post(address(here, "logotyp/ta-bort/"))
    assert client.get(f"/{here.slug}/logotyp.png").status_code == 404
    assert "logotyp.png" not in client.get(f"/{here.slug}/organisation/").content.decode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Inget är sparat"),
        (b"GIF89a" + b"x" * 100, "PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "PNG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (png()[:-20], "PNG"),
        (png() + b"<script>", "PNG"),
        (png().replace(b"IDAT", b"IDAX"), "PNG"),
        (png(SMALLEST_SIDE - 1, 20), "15 × 20"),
        (png(20, SMALLEST_SIDE - 1), "20 × 15"),
        (png(LARGEST_SIDE + 1, 20), "001 × 20"),
        (png(size=LARGEST[Kind.LOGO] + 1), "för stor"),
    ],
)
def test_what_is_no_logo_is_refused_whatever_it_is_called(
    here: Municipality, client: Client, content: bytes, words: str
) -> None:
    answer = client.post(
        address(here, "logotyp/"), {"logotyp-file": SimpleUploadedFile("logotyp.png", content, "image/png")}
    )
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not MunicipalityFile.objects.exists()


def test_a_picture_that_would_fill_the_memory_is_refused_at_once(here: Municipality) -> None:
    """It says that it is thousands of millions of pixels, and is not unpacked to see."""
    head = struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 2, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")
    with pytest.raises(ValidationError):
        commands.municipality_file_set(municipality=here, kind=Kind.LOGO, name="x.png", content=picture)


@pytest.mark.slow
def test_a_word_template_is_tried_kept_and_given_back(here: Municipality, client: Client) -> None:
    sent = {"ordmall-file": SimpleUploadedFile("Vår mall åäö.docx", TEMPLATE.read_bytes())}
    assert client.post(address(here, "ordmall/"), sent).status_code == 302
    answer = client.get(address(here, "ordmall/hamta/"))
    assert answer.content == TEMPLATE.read_bytes()
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert client.get(f"/{here.slug}/logotyp.png").status_code == 404


def zipped(**files: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/"), text)
    return content.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "inget Worddokument"),
        (zipped(a="b"), "inget Worddokument"),
        (zipped(**{"word__document.xml": "<x/>"}), "Wordmallen"),
        (zipped(**{"word__document.xml": "<x/>", "word__vbaProject.bin": "x"}), "makron"),
    ],
)
def test_what_is_no_word_template_is_refused(
    here: Municipality, client: Client, content: bytes, words: str
) -> None:
    answer = client.post(
        address(here, "ordmall/"), {"ordmall-file": SimpleUploadedFile("mall.docx", content)}
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page or "inget Worddokument" in page
    assert "Traceback" not in page
    assert not MunicipalityFile.objects.exists()


def test_an_unknown_kind_of_file_is_not_found(here: Municipality, client: Client) -> None:
    assert client.post(address(here, "annat/")).status_code == 404
    assert client.get(address(here, "logotyp/hamta/")).status_code == 404
