"""The goal that tables, lists and labelled groups stand under: named as one above them, or shown to be one by its neighbours."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.bands import Band, labelled_band
from samordna.plandoc.reading.interpret.cell_words import AIM
from samordna.plandoc.reading.interpret.columns import column_of, names_column
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.interpret.words import Column

_GOALS = re.compile(r"\bmål(?:en|områden?)?\b|delmål|målsättning|\bgoals?\b|objectives", re.IGNORECASE)
_AREA = re.compile(
    r"(?<!mål)område|\bdel\b|kapitel|avsnitt|\bfas\b|nivå|tema|bilaga|år \d|\d{4}", re.IGNORECASE
)
_NAMED_AREA = re.compile(r"(?:fokus|insats|utvecklings|prioriterat |^)område", re.IGNORECASE)
_AIM = re.compile(AIM, re.IGNORECASE)
_BECOMES = re.compile(
    r".{3,60}\s(?:\w+[aå]s|ges|ses|görs|\w+[kgj]s)(?: (?:bort|ut|in|upp|fram|emot))?", re.IGNORECASE
)
"""What becomes of something, in the passive: "Det som brinner tas bort"."""

_NUMBERED_PART = re.compile(
    r"(?:del|kapitel|avsnitt|tema|steg|spår)\s+(?:\d{1,2}|[A-ZÅÄÖ])\s*[:.–-]\s*", re.IGNORECASE
)
_PROMISE = re.compile(r"(?P<label>(?:medborgar)?löfte\s+\d{1,2})\s*[:.–-]\s*(?P<text>\S.{3,})", re.IGNORECASE)
_YEAR = re.compile(r"(?:år(?:et)?\s+)?20\d\d:?", re.IGNORECASE)
_FEWEST_WORDS = 4
_KINDS = (Column.ACTION, Column.INDICATOR)


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a piece of the file: the headings from the outermost, and the goal and the year told in lines since."""

    headings: tuple[Piece, ...] = ()
    told: tuple[Band, Piece] | None = None
    year: Piece | None = None


def above_each(pieces: list[Piece]) -> dict[int, Above]:
    """For each piece (by id) what stands over it. Headings that are a part of something else are no headings here."""
    found: dict[int, Above] = {}
    now = Above()
    before: Piece | None = None
    for piece in pieces:
        found[id(piece)] = now
        if piece.kind is BlockKind.HEADING and not piece.structural:
            outer = _outer(now.headings, piece, before)
            goes_on = _names_kind(piece) and outer[-1:] == _without_kinds(now.headings)[-1:]
            now = Above(
                (*outer, piece), now.told if goes_on else None, now.year if now.year is before else None
            )
        elif piece.kind is BlockKind.PARAGRAPH and (band := labelled_band(piece.text)):
            now = Above(now.headings, (band, piece), now.year)
        elif piece.kind is BlockKind.PARAGRAPH and _YEAR.fullmatch(piece.text.strip()):
            now = Above(now.headings, now.told, piece)
        before = piece
    return found


def _outer(headings: tuple[Piece, ...], piece: Piece, before: Piece | None) -> tuple[Piece, ...]:
    """The headings that a new one stands under. Where levels are not known, one stands under that right above it."""
    if piece.level:
        return tuple(one for one in headings if 0 < one.level < piece.level)
    if before is not None and headings and before is headings[-1]:
        return headings[-1:]
    return headings[:-1]


def _names_kind(heading: Piece) -> bool:
    """Whether a heading only says of what kind that is which stands below it, as the heading of a column does: "Aktiviteter"."""
    return names_column(heading.text) and column_of(heading.text) in _KINDS


def _without_kinds(headings: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The headings down to the innermost that says what things are about."""
    return headings[:-1] if len(headings) > 1 and _names_kind(headings[-1]) else headings


def _past_kinds(above: Above) -> Above:
    return replace(above, headings=_without_kinds(above.headings))


def goals_for(firsts: list[Piece], over: dict[int, Above]) -> dict[int, tuple[Band, Row]]:
    """The goal or problem of what begins with each piece (by id), with where it is told."""
    over = {id(piece): _past_kinds(over[id(piece)]) for piece in firsts}
    nearest = {id(above.headings[-1]): above for piece in firsts if (above := over[id(piece)]).headings}
    alike = Counter(map(_family, nearest.values()))
    aims = {_family(above) for above in nearest.values() if above.headings and states_aim(above.headings[-1])}
    found: dict[int, tuple[Band, Row]] = {}
    for piece in firsts:
        above = over[id(piece)]
        siblings = alike[_family(above)]
        told = _told(above) or _area(above, siblings) or _part(above, siblings)
        told = told or _shown(above, siblings, among_aims=_family(above) in aims)
        if told:
            band, where = told
            found[id(piece)] = (band, Row([where.text], where.spots, where.place))
    return found


def _told(above: Above) -> tuple[Band, Piece] | None:
    """The innermost line or heading that calls itself a goal or a problem."""
    if above.told:
        return above.told
    for heading in reversed(above.headings):
        band = labelled_band(heading.text) or _promised(heading.text)
        if band and not _AREA.search(band.label):
            return band, heading
    return None


def _promised(text: str) -> Band | None:
    """A numbered promise over what is done to keep it: "Löfte 1: Tryggare trafik"."""
    match = _PROMISE.fullmatch(" ".join(text.split()))
    return Band(Column.GOAL, match["text"], match["label"]) if match else None


def _area(above: Above, siblings: int) -> tuple[Band, Piece] | None:
    """A numbered area among others, with nothing nearer: what is done there is done for it to be as its name says."""
    band = labelled_band(above.headings[-1].text) if above.headings and siblings > 1 else None
    numbered = band and band.label[-1:].isdigit() and _NAMED_AREA.search(band.label)
    return (Band(Column.GOAL, band.text, band.label), above.headings[-1]) if band and numbered else None


def _part(above: Above, siblings: int) -> tuple[Band, Piece] | None:
    """A numbered part among others whose name says how things are to be, or what becomes of them: "Del 2: De som tänder nås"."""
    heading = above.headings[-1] if above.headings and siblings > 1 else None
    text = " ".join(heading.text.split()) if heading else ""
    number = _NUMBERED_PART.match(text)
    name = text[number.end() :] if number else ""
    stated = len(name.split()) >= _FEWEST_WORDS and (_AIM.match(name) or _BECOMES.fullmatch(name))
    return (
        (Band(Column.GOAL, name, text[: number.end()].rstrip(" :.–-")), heading)
        if heading and number and stated
        else None
    )


def _family(above: Above) -> tuple[int, int]:
    """What the nearest heading has in common with its siblings: the heading above it and its level."""
    if not above.headings:
        return (0, 0)
    parent = above.headings[-2] if len(above.headings) > 1 else None
    return id(parent), above.headings[-1].level


def _shown(above: Above, siblings: int, *, among_aims: bool) -> tuple[Band, Piece] | None:
    """A heading that is a goal without saying so: one of several under "Mål …", or that says how things are to be, as a sibling
    of it does."""
    if len(above.headings) < 2 and siblings < 2:
        return None
    heading, outer = above.headings[-1], above.headings[:-1]
    text = " ".join(heading.text.split())
    if _GOALS.search(text) or _AREA.search(text):
        return None
    under_goals = siblings > 1 and any(_GOALS.search(one.text) for one in outer[-1:])
    stated = states_aim(heading) or (among_aims and siblings > 1)
    return (Band(Column.GOAL, text), heading) if under_goals or stated else None


def states_aim(heading: Piece) -> bool:
    """Whether a heading says how things are to be."""
    text = " ".join(heading.text.split())
    return len(text.split()) >= _FEWEST_WORDS and _AIM.match(text) is not None and not says_activities(text)
