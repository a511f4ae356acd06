"""A feed's bytes as text, whatever it says of its letters, and nothing in it that could do harm before it is read."""

import codecs
import re

from samordna.plandoc.feeds import problems
from samordna.plandoc.feeds.limits import LARGEST
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.vocabulary import Text

_DECLARATION = lazily(r"<\?xml\b[^>]*>")
_SAID = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_ENTITY = lazily(r"<!\s*ENTITY\b", re.IGNORECASE)
_PAGE = lazily(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_COMMENT, _COMMENT_END = "<!--", "-->"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(data: bytes) -> tuple[str, Text | None]:
    """The feed without its declaration, and what is odd about its letters. Raises ReadError for what is not to be read."""
    if len(data) > LARGEST:
        raise problems.too_large()
    text, odd = _decoded(data)
    if _ENTITY.search(text):
        raise problems.declares_entities()
    body = text.lstrip("\ufeff \t\r\n")
    if declaration := _DECLARATION.match(body):
        body = body[declaration.end() :]
    if _PAGE.match(body, _beginning(body)):
        raise problems.is_page()
    return body, odd


def _beginning(body: str) -> int:
    """Where the first mark that is no comment may stand."""
    at = 0
    while True:
        while body[at : at + 1].isspace():
            at += 1
        if not body.startswith(_COMMENT, at) or (end := body.find(_COMMENT_END, at)) < 0:
            return at
        at = end + len(_COMMENT_END)


def _decoded(data: bytes) -> tuple[str, Text | None]:
    """By the letters it says that it has; where those cannot be, by those that its bytes look like."""
    said = _SAID.search(data[:500])
    encoding = said[1].decode("ascii") if said else ""
    if encoding and not data.startswith(_MARKS):
        try:
            return data.decode(encoding), None
        except (LookupError, UnicodeError):
            odd = problems.other_letters(encoding)
    else:
        odd = None
    text = decode(data)
    if text is None:
        raise problems.not_text()
    return text, odd
