"""The title: as the cover has it, over one line or several, or where else the file says it."""

import re
from collections.abc import Iterable

from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.kinds import kind_of
from samordna.plandoc.reading.interpret.metadata.facts import bare_facts
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts, is_running
from samordna.plandoc.reading.interpret.metadata.stated import tells_of_plan
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.words import CONNECTORS, words_of
from samordna.plandoc.vocabulary import SectionKind

_KIND = re.compile(
    r"\b\w*plan(?:en)?\b|\b\w*program(?:met)?\b|\b\w*strategi(?:n)?\b|\b\w*överenskommelse(?:n)?\b|\bmedborgarlöfte\w*|"
    r"\bhandlingsplan\w*|\bplanering\b|\bstrategy\b|\bprevent\b|\briktlinjer? (?:mot|för)\b|\bpolicy (?:mot|för)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\bmot (?:våldsbejakande extremism(?: och terrorism)?|radikalisering|extremism)|\bmot [a-zåäö]+(?: [a-zåäö]+)? extremism"
)
_SECTION_KINDS = frozenset(SectionKind) - {
    SectionKind.OTHER,
    SectionKind.ACTIVITIES,
    SectionKind.PREVENTION,
    SectionKind.ORGANISATION,
    SectionKind.SITUATION,
}
_OPENS = words_of("mot för om i kring avseende till vid och samt – - på med against for on")
_FIRST_PIECES = 15
_LONGEST = 160
_MOST_LINES = 4


def names_plan(text: str) -> bool:
    """Whether a text calls itself a plan, or whatever else a plan may be called."""
    return len(text) <= _LONGEST and _KIND.search(text) is not None


def title_pieces(pieces: list[Piece], source: SourceFile) -> list[Piece]:
    """The heading or the lines of the cover that are the title. A cover has no running text above it."""
    for index, piece in enumerate(pieces[:_FIRST_PIECES]):
        if piece.kind is BlockKind.TABLE and tells_of_plan(piece):
            continue
        if piece.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or is_running(piece.text):
            return []
        if _may_be(piece) and not _is_said_better(piece, pieces[index + 1 : index + 2]):
            return _whole(pieces, index, source)
        if piece.kind is BlockKind.HEADING and index and kind_of(piece.text) in _SECTION_KINDS:
            return []
    return []


def _may_be(piece: Piece) -> bool:
    text = piece.text.strip()
    return (
        len(text) <= _LONGEST
        and not text.endswith((".", ":"))
        and bool(_KIND.search(text))
        and not is_only_facts(text, list(bare_facts(text)))
        and not re.match(
            r"(?:om|(?:gäller|antagen|antaget|fastställ|beslut|dnr|diarie|version|planperiod|giltig)\w*)\b",
            text,
            re.IGNORECASE,
        )
    )


def _is_said_better(piece: Piece, after: list[Piece]) -> bool:
    """Whether a single word such as "Plan", the name of a sheet, stands above a line that says which plan."""
    return len(piece.text.split()) == 1 and any(
        _may_be(one) and len(one.text) > len(piece.text) for one in after
    )


def _whole(pieces: list[Piece], index: int, source: SourceFile) -> list[Piece]:
    """The title's piece with those that go on with it, and a word above that it needs."""
    first = pieces[index]
    found = [first]
    known = [_plain(text) for text in _named_elsewhere(source)]
    for piece in pieces[index + 1 : index + _MOST_LINES]:
        if piece.kind is not first.kind or not _goes_on(found, piece, known):
            break
        found.append(piece)
    above = pieces[index - 1] if index else None
    if (
        above is not None
        and first.text[:1].islower()
        and above.kind is first.kind
        and len(above.text.split()) <= len(_OPENS)
    ):
        found.insert(0, above)
    return found


def _goes_on(found: list[Piece], piece: Piece, known: list[str]) -> bool:
    text = piece.text.strip()
    if is_running(text) or len(text) > _LONGEST or text.endswith(":"):
        return False
    joined = _plain(" ".join([*(one.text for one in found), text]))
    if any(one.startswith(joined) for one in known):
        return True
    words, before = text.split(), found[-1].text.split()
    if not words or not before:
        return False
    unfinished = before[-1].lower() in CONNECTORS or before[-1].endswith(("-", ","))
    return (
        unfinished
        or words[0] in _OPENS
        or (text[0].islower() and not is_only_facts(text, list(bare_facts(text))))
    )


def title_of(pieces: list[Piece]) -> str:
    return " ".join(" ".join(piece.text.split()) for piece in pieces)


def title_elsewhere(source: SourceFile) -> str:
    """The title that the running head or the file's own properties say, when the cover has none."""
    return next(
        (text for text in _named_elsewhere(source) if _KIND.search(text) and len(text) <= _LONGEST), ""
    )


def _named_elsewhere(source: SourceFile) -> Iterable[str]:
    for block in source.margins:
        for text in re.split(r"\s*[\n\t|·]\s*|\s{3,}", block.text):
            if not is_only_facts(text, list(bare_facts(text))):
                yield " ".join(text.split())
    if source.title:
        yield " ".join(source.title.split())


def made_up(pieces: list[Piece]) -> str:
    """What the text is about, when nothing is a title."""
    text = " ".join(piece.text for piece in pieces)
    about = _ABOUT.search(text)
    plan = "Handlingsplan" if re.search("handlingsplan", text, re.IGNORECASE) else "Plan"
    return f"{plan} {about[0]}" if about else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
