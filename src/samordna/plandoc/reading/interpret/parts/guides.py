""" "Hur gör jag?": whom to call, what to do when it is urgent, how to report (S13)."""

import re
from collections.abc import Iterator

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.labels.part_labels import GUIDE, field_of, labelled
from samordna.plandoc.reading.interpret.metadata.moments import moment_in
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.schema import Guide
from samordna.plandoc.vocabulary import SectionKind

_CONTACT = lazily(
    r"^(?:[^.]{0,60}\b)?(?:[Kk]ontakta|[Rr]ing|[Vv]änd dig till|[Cc]ontact|[Cc]all)\s+(?!inte\b|aldrig\b|dem\b|oss inte|any)"
    r"(?P<who>[^.,;\n]+?)(?=\s+(?:om|när|så|innan|för att|direkt|genast|på|under|via|if|when|on)\b|[.,;\n]|$)"
)
_SPEAK = lazily(
    r"\b(?:prata|tala)r?(?: du)?(?: först| alltid)? med (?P<who>(?:din|närmaste) (?:närmaste )?chef)",
    re.IGNORECASE,
)
_LONGEST_VALUE = 70
_LONGEST_LINE = 200
_URGENT = lazily(r"\b(?:akut\w*|112|omedelbar fara|fara för liv|emergency|999)\b", re.IGNORECASE)
_REPORT = lazily(
    r"\b(?:polisanmäl\w*|tipsa\w*|orosanmäl\w*|kontaktar socialtjänst\w*|report)\b", re.IGNORECASE
)
_REVIEWED = lazily(r"\b(?:granska|uppdatera|kontrollera)(?:d|t|des|ts)\b|\breviewed\b", re.IGNORECASE)


def guides_of(chapters: list[Chapter], reading: Reading) -> list[Guide]:
    guides: list[Guide] = []
    for chapter in chapters:
        if guides and chapter.title and field_of(chapter.heading) in GUIDE and chapter.level > 1:
            _Guide(guides[-1], reading).label(chapter.title, chapter.pieces)
        elif chapter.kind is SectionKind.GUIDE and chapter.paragraphs():
            guides.append(_of_chapter(chapter, len(guides) + 1, reading))
    return guides


def _of_chapter(chapter: Chapter, number: int, reading: Reading) -> Guide:
    guide = Guide(id=f"guides-{number}", title=chapter.heading)
    reading.origins[guide.id] = list(chapter.title.spots) if chapter.title else []
    reader = _Guide(guide, reading)
    for heading, pieces in _parts(chapter):
        if heading is not None and field_of(heading.text) in GUIDE:
            reader.label(heading, pieces)
            continue
        for piece in pieces:
            reader.take(piece)
    reader.complete()
    return guide


def _parts(chapter: Chapter) -> Iterator[tuple[Piece | None, list[Piece]]]:
    """The pieces of a chapter under each of its small headings."""
    heading: Piece | None = None
    pieces: list[Piece] = []
    for piece in chapter.pieces:
        if piece.kind is BlockKind.HEADING:
            yield heading, pieces
            heading, pieces = piece, []
        elif piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            pieces.append(piece)
    yield heading, pieces


def _label_and_rest(value: str) -> tuple[str, str]:
    """A label's own value: of a whole paragraph behind it the first sentence alone."""
    first, *rest = sentences_of(value) if len(value) > _LONGEST_LINE else [value]
    return first.strip(), " ".join(rest).strip()


class _Guide:
    """Fills a guide: by its labels first, then by what its sentences say."""

    def __init__(self, guide: Guide, reading: Reading) -> None:
        self._guide = guide
        self._reading = reading

    def label(self, heading: Piece, pieces: list[Piece]) -> None:
        """A value under a small heading."""
        field = field_of(heading.text) or ""
        value = "\n".join(piece.text for piece in pieces)
        if len(value) > _LONGEST_VALUE:
            for piece in pieces:
                self.take(piece)
            return
        self._set(field, value, heading)
        self._reading.note(self._guide.id, field, heading.text, heading.place)
        for piece in (heading, *pieces):
            self._reading.origins[self._guide.id] += piece.spots

    def take(self, piece: Piece) -> None:
        """A line with a label, or a piece of the guide's text."""
        self._reading.origins[self._guide.id] += piece.spots
        found = labelled(piece.text)
        if found and found[0] in GUIDE:
            value, rest = _label_and_rest(found[2])
            self._set(found[0], value, piece)
            self._reading.note(self._guide.id, found[0], piece.text, piece.place)
            self._add(rest)
            return
        self._add(piece.text)

    def _add(self, text: str) -> None:
        self._guide.text = "\n\n".join(filter(None, (self._guide.text, text)))

    def complete(self) -> None:
        """What no label says: the sentence that tells whom to call, and those about emergencies and reports."""
        sentences = [one for line in self._guide.text.split("\n") for one in sentences_of(line)]
        guide = self._guide
        if guide.contact is None:
            calls = (match for one in sentences if (match := _CONTACT.match(one)))
            guide.contact = next(
                (match["who"].strip() for match in calls if not _URGENT.search(match["who"])), None
            )
        if guide.contact is None and (spoken_to := _SPEAK.search(guide.text)):
            guide.contact = spoken_to["who"]
        guide.urgent = guide.urgent or next((one.strip() for one in sentences if _URGENT.search(one)), None)
        guide.report = guide.report or next((one.strip() for one in sentences if _REPORT.search(one)), None)
        if guide.reviewed is None and (
            dated := next((one for one in sentences if _REVIEWED.search(one)), None)
        ):
            guide.reviewed = moment_in(dated)

    def _set(self, field: str, value: str, piece: Piece) -> None:
        if field == "reviewed":
            self._guide.reviewed = parse_swedish(value) or moment_in(value)
            self._reading.note(self._guide.id, field, value, piece.place)
        elif value:
            setattr(self._guide, field, value)
