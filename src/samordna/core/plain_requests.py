"""What browsers send, made plain before anybody reads it: the address, its query, forms, headers and cookies."""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from samordna.plandoc.plain import plain

_CONTROL = re.compile("[\x00-\x1f\x7f]")
"""Headers are bytes read as Latin-1, so what looks like a control above these may be half a letter."""


class PlainRequests:
    """Every text that comes by a request has composed letters and no control characters (``plandoc/plain.py``)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        for name, value in request.META.items():
            if name.startswith("HTTP_") and isinstance(value, str) and not value.isprintable():
                request.META[name] = _CONTROL.sub(" ", value)
        asked: Any = request
        asked.path, asked.path_info = plain(request.path), plain(request.path_info)
        asked.GET = _plain_fields(request.GET)
        asked.COOKIES = {name: plain(value) for name, value in request.COOKIES.items()}
        _make_plain_when_read(asked)
        return self.get_response(request)


def _make_plain_when_read(request: Any) -> None:
    """A form is read when its view asks for it: it may be large, and the view may say first how it is to be read."""
    read = request._load_post_and_files

    def read_plain() -> None:
        read()
        request._post = _plain_fields(request._post)
        for _field, files in request._files.lists():
            for file in files:
                file.name = plain(file.name)

    request._load_post_and_files = read_plain


def _plain_fields(fields: QueryDict) -> QueryDict:
    plain_fields = QueryDict(mutable=True, encoding=fields.encoding)
    for name, values in fields.lists():
        plain_fields.setlist(plain(name), [plain(value) for value in values])
    plain_fields._mutable = False  # as a request's own fields are
    return plain_fields
