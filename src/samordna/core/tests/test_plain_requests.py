"""Everything that a request brings is plain before a view reads it."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from samordna.core.plain_requests import PlainRequests

DECOMPOSED = "A\u030angermanland och O\u0308stersund"
COMPOSED = "Ångermanland och Östersund"


def seen(request: HttpRequest) -> HttpRequest:
    kept: list[HttpRequest] = []

    def view(request: HttpRequest) -> HttpResponse:
        kept.append(request)
        return HttpResponse()

    PlainRequests(view)(request)
    return kept[0]


def test_a_query_has_composed_letters_and_no_control_characters() -> None:
    request = seen(RequestFactory().get("/", {"q": [DECOMPOSED, "ett\x00två\x9ftre"], "a\x01b": "1"}))
    assert request.GET.getlist("q") == [COMPOSED, "ett två tre"]
    assert request.GET["a b"] == "1"
    assert not request.GET._mutable, "a request's own fields are not written to"


def test_so_has_a_form_and_the_names_of_its_files() -> None:
    file = SimpleUploadedFile("A\u030ahusplan.docx", b"1")
    request = seen(RequestFactory().post("/", {"text": f"{DECOMPOSED}\x00slut\r\nny\rrad", "file": file}))
    assert request.POST["text"] == f"{COMPOSED} slut\nny\nrad"
    assert getattr(request.FILES["file"], "name", "") == "Åhusplan.docx"


def test_a_form_is_not_read_before_its_view_asks() -> None:
    request: Any = seen(RequestFactory().post("/", {"text": "1"}))
    assert not hasattr(request, "_post")


def test_headers_cookies_and_the_path_too() -> None:
    request = seen(
        RequestFactory().get("/a%00b/", HTTP_USER_AGENT="ett\x00två", HTTP_COOKIE='language="\\000sv"')
    )
    assert request.path == request.path_info == "/a b/"
    assert request.headers["User-Agent"] == "ett två"
    assert request.COOKIES == {"language": " sv"}


def test_letters_in_a_header_are_left_as_they_are() -> None:
    """UTF-8 read as Latin-1: Ä is Ã and what would be a control character."""
    request = seen(RequestFactory().get("/", HTTP_REFERER="https://kommun.example/\xc3\x84"))
    assert request.headers["Referer"] == "https://kommun.example/\xc3\x84"
