"""From bytes to text, and from text as files hold it to text as people read it."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.plain import plain

_DROPPED = lazily("[\u00ad\u200b\u2060]")
_SPACES = lazily(r"[ \t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
_FIRST_COMBINING = "\u0300"
"""Letters before this one are composed already."""

_RUBBISH = lazily("[\x00-\x08\x0e-\x1b\x7f]")
_EXPECTED = frozenset("åäöÅÄÖéÉèàáüÜøØæÆñç§°·–—‘’‚“”„…•»«½€\u00a0\u00ad")
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_ENCODINGS = ("cp1252", "mac_roman", "cp850", "latin-1")
_SAMPLE = 4096


def clean(text: str) -> str:
    """One line of readable text: composed letters, plain spaces, no invisible characters, no outer blanks."""
    if text.isprintable() and "  " not in text and (text.isascii() or max(text) < _FIRST_COMBINING):
        return text.strip()
    composed = plain(text).translate(_LIGATURES)
    return _SPACES.sub(" ", _DROPPED.sub("", composed)).strip()


def clean_lines(text: str) -> str:
    """As `clean`, keeping the line breaks inside, for the cells of a table."""
    if text.isprintable():
        return clean(text)
    return "\n".join(filter(None, (clean(line) for line in text.splitlines())))


def decode(data: bytes) -> str | None:
    """The text of a file in any of the encodings Swedish offices have used; None if it is no text at all."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if wide := _utf16_without_mark(data):
        return _decoded(data, wide)
    text = _decoded(data, "utf-8")
    if text is None:
        candidates = [candidate for name in _OLD_ENCODINGS if (candidate := _decoded(data, name)) is not None]
        text = max(candidates, key=_likeness, default=None)
    return text


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    return None if len(_RUBBISH.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 100 else text


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a zero in nearly every other byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.7:
        return "utf-16-le"
    if half and sample[0::2].count(0) > half * 0.7:
        return "utf-16-be"
    return None


def _likeness(text: str) -> float:
    """The share of the letters beyond ASCII that Swedish text is likely to have."""
    foreign = [character for character in text if character > "\x7f"]
    return sum(character in _EXPECTED for character in foreign) / max(1, len(foreign))
