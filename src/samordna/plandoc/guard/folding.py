"""The text as the guard reads it: one plain spelling, with every place traceable to the original.

Dropped: zero-width and direction characters, soft hyphens, inline HTML tags, Markdown emphasis beside digits, the hyphen of
a word broken over two lines, and the spaces in a word whose letters stand apart. Made plain: digits of every script, dashes,
spaces, look-alike letters of other alphabets, entities, combining marks. Other HTML tags become a space.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache

from samordna.plandoc.lazily import lazily

_INLINE_TAGS = {
    "a", "abbr", "b", "bdi", "bdo", "big", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup",
    "u", "wbr",
}  # fmt: skip
_LOOK_ALIKES = dict(
    zip("АВЕКМНОРСТХаеорсухіјΑΒΕΗΙΚΜΝΟΡΤΧο", "ABEKMHOPCTXaeopcyxijABEHIKMNOPTXo", strict=True)
)
_OTHER_SPACE = lazily(r"[^\S ]")
_BLANKS = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u3164\u2800")
"""Letters and signs that show as a space: a Hangul filler, a Braille cell without dots."""
_NOTHING = frozenset("\xad\u115f\u1160\uffa0")
_SPECIAL = lazily(
    r"(?P<marks>[A-Za-z][\u0300-\u036f]+)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,500}|/)?>|<!--[^<>]{0,500}-->)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});)"
    r"|(?P<spaced>(?<!\w)(?:[^\W\d_] ){3,20}[^\W\d_](?!\w))"
    r"|(?P<hyphen>(?<=[a-zåäö])-[ \t\r]{0,20}\n\s{0,20}(?=[a-zåäö]))"
    r"|(?P<emphasis>(?!(?<=\d{4})_\d{1,2}(?!\w))(?:(?<=[\d-])[*_`\\~]{1,3}|[*_`\\~]{1,3}(?=[\d-])))"
    r"|(?P<other>[^\x00-\x7e\xa1-\xacÀ-ÖØ-öø-ÿ®-\xb1]+|\xad+|[\x00-\x08\x0b\x0c\x0e-\x1f]+)"
)

_PLAIN_SIGNS = r"\t\n\r !\"#$%'()+,./0-9:;=>?@A-Z\[\]^a-z{|}\xa1-\xacÀ-ÖØ-öø-ÿ®-\xb1-"
_PLAIN = lazily(f"[{_PLAIN_SIGNS}]*")
"""Most text has nothing of all that, which one look over its signs tells."""
_TYPESETTING = "\xa0\u2013\u2014\u2011\u2212\u2018\u2019\u201c\u201d\u201e\u2022\u20ac"
_TYPESET = lazily(f"[{_PLAIN_SIGNS}{_TYPESETTING}]*")
"""And of the rest most has only signs that word processors write, each of which becomes one other or stays."""
_BROKEN_WORD = lazily(r"-[ \t\r]*\n")
_SPACED_WORD = lazily(r" [^\W\d_] [^\W\d_] [^\W\d_](?!\w)")


class Folded:
    """A folded text; ``source_span`` leads from places in ``text`` back to the original."""

    def __init__(self, source: str, *, drop_tags: bool = True) -> None:
        self._pieces: list[str] = []
        self.has_capitals = True
        """Whether a capital may stand elsewhere than first; spaces other than plain ones are taken for it."""
        if ("\n" in source and _BROKEN_WORD.search(source)) or _SPACED_WORD.search(source):
            self._fold(source, drop_tags)
        elif _PLAIN.fullmatch(source):
            self.text, self.lower = source, _lower(source)
            self.has_capitals = self.text[1:] != self.lower[1:]
        elif _TYPESET.fullmatch(source):
            self.text = source.translate(_as_plain())
            self.lower = _lower(self.text)
        else:
            self._fold(source, drop_tags)

    def _fold(self, source: str, drop_tags: bool) -> None:
        self._folded_starts: list[int] = []
        self._source_spans: list[tuple[int, int]] = []
        self._length = 0
        done = 0
        for match in _SPECIAL.finditer(source):
            start, end = match.span()
            if match.lastgroup == "tag" and not drop_tags:
                continue
            self._add(source[done:start], done, start)
            self._add_special(match, start, end)
            done = end
        self._add(source[done:], done, len(source))
        self.text = "".join(self._pieces)
        self.lower = _lower(self.text)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of ``text[start:end]``, which must not be empty."""
        if not self._pieces:
            return start, end
        return self._source_place(start)[0], self._source_place(end - 1)[1]

    def _source_place(self, index: int) -> tuple[int, int]:
        piece = bisect_right(self._folded_starts, index) - 1
        start, end = self._source_spans[piece]
        if end - start != len(self._pieces[piece]):
            return start, end
        place = start + index - self._folded_starts[piece]
        return place, place + 1

    def _add(self, folded: str, start: int, end: int) -> None:
        if folded:
            self._pieces.append(folded)
            self._folded_starts.append(self._length)
            self._source_spans.append((start, end))
            self._length += len(folded)

    def _add_special(self, match: re.Match[str], start: int, end: int) -> None:
        piece = match.group()
        match match.lastgroup:
            case "marks":
                self._add(unicodedata.normalize("NFC", piece), start, end)
            case "tag":
                self._add("" if _tag_name(piece) in _INLINE_TAGS else " ", start, end)
            case "entity":
                self._add("".join(_plain(character) for character in html.unescape(piece)), start, end)
            case "spaced":
                for offset in range(0, len(piece), 2):
                    self._add(piece[offset], start + offset, start + offset + 1)
            case "hyphen" | "emphasis":
                pass
            case _:
                self._add_characters(piece, start)

    def _add_characters(self, piece: str, start: int) -> None:
        plain = [_plain(character) for character in piece]
        if all(len(character) == 1 for character in plain):
            self._add("".join(plain), start, start + len(piece))
        else:
            for offset, character in enumerate(plain, start):
                self._add(character, offset, offset + 1)


def _tag_name(tag: str) -> str:
    return tag.strip("</>").split(maxsplit=1)[0].lower() if tag.strip("</>") else ""


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    category = unicodedata.category(character)
    if character in _BLANKS or category in {"Zs", "Zl", "Zp"}:
        return " "
    if character in _NOTHING or category in {"Cf", "Mn", "Me", "Cc"}:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    plain = unicodedata.normalize("NFKC", character)
    return "-" if category == "Pd" or plain == "\u2212" else plain


@cache
def _as_plain() -> dict[int, str]:
    return {ord(sign): _plain(sign) for sign in _TYPESETTING}


def _lower(text: str) -> str:
    """Lower case of the same length, with every white space as a space."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered if lowered.isprintable() else _OTHER_SPACE.sub(" ", lowered)
