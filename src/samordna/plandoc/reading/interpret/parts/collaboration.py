"""The prevention council and the agreements on collaboration: who, led by whom, about what, since when."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.moments import moment_in
from samordna.plandoc.reading.interpret.pieces.origins import COUNCIL
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import rows_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Agreement, PreventionCouncil
from samordna.plandoc.taken_as import TakenAs

_NAME = (
    r"(?:[A-ZÅÄÖ]\w+(?:s kommuns)? )?(?:(?:strategiska|lokala|kommunala|[Ll]okala|[Ss]trategiska) )?"
    r"(?:[Bb]rottsförebyggande råd(?:et)?|[\w-]*trygghetsråd(?:et)?|[Tt]rygghets- och \w+råd(?:et)?|[Tt]rygghetsråd(?:et)?)"
    r"(?: (?:(?:i|för) )?[A-ZÅÄÖ]\w+)?"
)
_COUNCIL = lazily(rf"\b(?P<name>{_NAME})(?!\w)")
_HEADED = lazily(rf"^{_NAME}(?: \([^)]*\))?$", re.IGNORECASE)
_NAME_ALONE = lazily(r"^(?:[A-ZÅÄÖ][\w-]*\s){0,2}[\w-]*råd(?:et)?$")
_DESCRIBED = lazily(
    r"^[^.]{0,60}\b(?:leds av|består av|möts|träffas|sammanträder|samlar|är kommunens|är (?:det |ett )?strategisk\w*)\b"
)
_LED_BY = lazily(
    r"\b(?:leds av|ordförande är|leds gemensamt av)\s+(?P<who>[^.,;]+?)"
    r"(?=\s+och\s+(?:består|samlar|möts|träffas|har|sammanträder)\b|[.,;]|$)",
    re.IGNORECASE,
)
_MEMBERS = lazily(r"\b(?:består av|samlar|ingår|ledamöter är)\s*:?\s+(?P<list>[^.;]+)", re.IGNORECASE)
_AGREEMENT = lazily(
    r"\b(?:\w*överenskommelse\w*|samverkansavtal\w*|avtal\w*)\b[^.]{0,60}?\bmellan\s+(?!(?:de\s+)?parterna\b|olika\b|flera\b)(?P<parties>[^.;:(]+?)"
    r"(?=\s+(?:som|om|för|tecknades|undertecknades|skrevs|ingicks|finns|gäller|från|är|har|syftar)\b|[.,;:(]|$)",
    re.IGNORECASE,
)
_PURPOSE = lazily(
    r"\b(?:syftar till|syftet är|med syfte)\s+(?:att\s+)?(?P<what>[^.;]+?)"
    r"(?=\s+och\s+(?:omfattar|gäller|avser|handlar)\b|[.;]|$)",
    re.IGNORECASE,
)
_AREAS = lazily(
    r"\b(?:områdena|omfattar|(?:prioriterade )?områden(?:a)? är|handlar om|gäller områdena)\s*:?\s+(?P<what>[^.;]+)",
    re.IGNORECASE,
)
_SIGNED = lazily(
    r"\b(?:tecknad|tecknades|undertecknad|undertecknades|skrevs under|ingicks|från den|daterad)\b",
    re.IGNORECASE,
)


def council_of(chapters: list[Chapter], reading: Reading) -> PreventionCouncil | None:
    """The council that has a heading of its own, or of which the text tells more than that it exists."""
    for chapter in chapters:
        if _HEADED.match(chapter.heading):
            return _of_chapter(chapter, reading)
    for chapter in chapters:
        for piece in chapter.paragraphs():
            for sentence in sentences_of(piece.text):
                match = _COUNCIL.search(sentence)
                if match and _DESCRIBED.match(sentence[match.start() :]):
                    reading.origins[COUNCIL] = list(piece.spots)
                    return _council(match["name"], piece.text[piece.text.index(sentence) :], [])
    return None


def _of_chapter(chapter: Chapter, reading: Reading) -> PreventionCouncil:
    """Its name may be said in the first line, as our own exports do; its members as bullets."""
    pieces = chapter.paragraphs()
    text = "\n".join(piece.text for piece in pieces if piece.kind is BlockKind.PARAGRAPH)
    bullets = [piece.text.strip(" .,;") for piece in pieces if piece.kind is BlockKind.BULLET]
    first = text.partition("\n")[0].partition(". ")[0].strip(" .")
    named = _HEADED.match(first) or _NAME_ALONE.match(first)
    reading.origins[COUNCIL] = [
        spot for piece in ([chapter.title] if chapter.title else []) + pieces for spot in piece.spots
    ]
    return _council(first if named else chapter.heading, text, bullets)


def _council(name: str, text: str, members: list[str]) -> PreventionCouncil:
    led_by, listed = _LED_BY.search(text), _MEMBERS.search(text)
    if not members and listed:
        members = [
            part.strip() for part in re.split(r",\s+|\s+(?:och|samt)\s+", listed["list"]) if part.strip()
        ]
    return PreventionCouncil(
        name=name[0].upper() + name[1:],
        led_by=led_by["who"].strip() if led_by else None,
        members=members,
    )


def agreements_of(chapters: list[Chapter], tables: list[Table], reading: Reading) -> list[Agreement]:
    found = [
        Agreement(
            id=row.item,
            parties=row.text(Column.PARTIES) or "",
            purpose=row.text(Column.GOAL),
            areas=row.text(Column.AREAS),
            date=row.date("date", Column.TIME),
        )
        for row in rows_of(tables, TakenAs.AGREEMENTS, "agreements", reading)
    ]
    for chapter in chapters:
        for piece in chapter.paragraphs():
            if match := _AGREEMENT.search(piece.text):
                _add(found, match, piece, reading)
    return found


def _add(found: list[Agreement], match: re.Match[str], piece: Piece, reading: Reading) -> None:
    """An agreement told in a sentence, with what the same passage says of it."""
    parties = " ".join(match["parties"].split())
    if any(other.parties == parties for other in found):
        return
    rest = piece.text[match.start() :]
    purpose, areas, signed = _PURPOSE.search(rest), _AREAS.search(rest), _SIGNED.search(rest)
    agreement = Agreement(
        id=f"agreements-{len(found) + 1}",
        parties=parties,
        purpose=purpose["what"].strip() if purpose else None,
        areas=areas["what"].strip() if areas else None,
        date=moment_in(rest[signed.end() :].partition(".")[0]) if signed else None,
    )
    reading.origins[agreement.id] = list(piece.spots)
    found.append(agreement)
