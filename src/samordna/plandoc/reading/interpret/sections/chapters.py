"""Pieces to chapters: which headings open a section of the plan, of what kind and rank."""

import re
from dataclasses import replace
from itertools import takewhile

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.labels.part_labels import TRIGGER, is_part_label
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece
from samordna.plandoc.reading.interpret.words.kind_words import ENVIRONMENT, FUNCTION_WORDS, LEVEL_WORDS
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.vocabulary import SectionKind

_ENVIRONMENT = lazily(ENVIRONMENT, re.IGNORECASE)
_ALARM = lazily(r"larmväg|(?:om|när|vid) larm|larm (?:inkommer|via|från)", re.IGNORECASE)
_LONGEST_COVER_TEXT = 300
_FUNCTIONS = "|".join(FUNCTION_WORDS.values())
FUNCTION_LINE = lazily(
    rf"(?:funktion(?:er)?\s*:\s*)?(?:{_FUNCTIONS})(?:(?:\s*(?:,|/|&|\boch\b|\beller\b|\bsamt\b|\band\b)\s*)+(?:{_FUNCTIONS}))*"
    r"\s*(?:funktion(?:er)?|function)?\.?",
    re.IGNORECASE,
)
"""A line that says nothing but a service's functions: "Upptäckande och åtgärdande funktion"."""

_LEVEL = lazily(
    rf"(?:{'|'.join(LEVEL_WORDS.values())})(?:\s+(?:nivå|arbete|insatser|åtgärder))?", re.IGNORECASE
)
_COVER_WORDS = lazily(r"kommun|nämnd|stad\b|förvaltning|council|dnr|version|\d{4}", re.IGNORECASE)
_LABELLED_KINDS = (SectionKind.GUIDE, SectionKind.ACUTE)
_LONGEST_TERM = 5
_FUNCTION_GROUP = lazily(rf"^verksamhet(?:er)? med .*(?:{_FUNCTIONS})", re.IGNORECASE)


def chapters_of(pieces: list[Piece], title: str) -> list[Chapter]:
    """Chapters in order. What stands before the first heading is a chapter without a heading of its own: an introduction, or
    what the plan's title says when it is no running text."""
    chapters = [Chapter("", SectionKind.INTRODUCTION, 1)]
    for index, piece in enumerate(pieces):
        if piece.kind is not BlockKind.HEADING:
            chapters[-1].pieces.append(piece)
            continue
        piece.structural = piece.structural or _is_structural(pieces, index, chapters)
        if piece.structural:
            chapters[-1].pieces.append(piece)
        else:
            chapters.append(
                Chapter(piece.text, _kind(piece), _rank(piece, pieces, index, chapters), title=piece)
            )
    if not chapters[0].paragraphs():
        chapters[0].kind = kind_of(title)
    return _ranked_from_one(_inherit_kinds(_with_cover(chapters)))


def _kind(heading: Piece) -> SectionKind:
    """The kind that a heading says; the name of who does what stands below says none: "Utbildningsförvaltningen ska"."""
    return SectionKind.OTHER if heading.says_who else kind_of(heading.text)


def without(chapter: Chapter, said: set[int]) -> Chapter:
    """The chapter without the pieces (by id) that somebody has said something of: there is nothing more to find in them."""
    free = [piece for piece in chapter.pieces if id(piece) not in said]
    return chapter if len(free) == len(chapter.pieces) else replace(chapter, pieces=free)


def _with_cover(chapters: list[Chapter]) -> list[Chapter]:
    """Chapters without those that are only lines of the cover; these go to the first, which is left out when empty."""
    cover, *rest = chapters
    while (
        len(rest) > 1
        and _is_cover_line(rest[0])
        and any(chapter.kind is not SectionKind.OTHER for chapter in rest[:4])
    ):
        line = rest.pop(0)
        if line.title:
            line.title.kind = BlockKind.PARAGRAPH
            cover.pieces += [line.title, *line.pieces]
    return [cover, *rest] if cover.pieces else rest


def _is_cover_line(chapter: Chapter) -> bool:
    if chapter.title and chapter.title.says_who:
        return False
    short = sum(len(piece.text) for piece in chapter.pieces) < _LONGEST_COVER_TEXT
    return chapter.kind is SectionKind.OTHER and short and bool(_COVER_WORDS.search(chapter.heading))


def _ranked_from_one(chapters: list[Chapter]) -> list[Chapter]:
    highest = min((chapter.level for chapter in chapters if chapter.title), default=1)
    for chapter in chapters:
        chapter.level = max(1, chapter.level - highest + 1)
    return chapters


def is_function_line(text: str) -> bool:
    return bool(FUNCTION_LINE.fullmatch(text.strip()))


def tells_functions(pieces: list[Piece], at: int) -> bool:
    """Whether a piece says nothing but the functions of the service named above it."""
    return at < len(pieces) and is_function_line(pieces[at].text) and not _parts_chapter(pieces, at)


def _parts_chapter(pieces: list[Piece], at: int) -> bool:
    """Whether a heading of functions has others of functions or levels beside it, and no name right above it: "Främjande" and
    "Förebyggande" below "Aktiviteter" are parts of that."""
    piece = pieces[at]
    if piece.kind is not BlockKind.HEADING or not piece.level or not at:
        return False
    if pieces[at - 1].kind is BlockKind.HEADING and pieces[at - 1].level >= piece.level:
        return False
    around = (reversed(pieces[:at]), pieces[at + 1 :])
    beside = [one for side in around for one in takewhile(lambda one: not 0 < one.level < piece.level, side)]
    return any(
        one.kind is BlockKind.HEADING
        and one.level == piece.level
        and (_LEVEL.fullmatch(one.text) or is_function_line(one.text))
        for one in beside
    )


def _is_structural(pieces: list[Piece], index: int, chapters: list[Chapter]) -> bool:
    """Whether a heading names a part of its chapter (a service, an environment, an alarm route), not a section of its own."""
    chapter, text = chapters[-1], pieces[index].text
    if tells_functions(pieces, index) or tells_functions(pieces, index + 1) or _FUNCTION_GROUP.match(text):
        return True
    if chapter.kind is SectionKind.ENVIRONMENTS and _ENVIRONMENT.search(text):
        return True
    if _is_term(pieces, index, chapter):
        return True
    if is_part_label(text) and _kind_here(chapters) in _LABELLED_KINDS:
        return True
    return (chapter.kind is SectionKind.ACUTE and bool(_ALARM.search(text))) or bool(TRIGGER.match(text))


def _is_term(pieces: list[Piece], index: int, chapter: Chapter) -> bool:
    """Whether a heading is a word that the paragraph below it defines."""
    piece, after = pieces[index], pieces[index + 1 : index + 2]
    return (
        chapter.kind is SectionKind.DEFINITIONS
        and bool(chapter.title and piece.level > chapter.level)
        and len(piece.text.split()) <= _LONGEST_TERM
        and bool(after and after[0].kind is BlockKind.PARAGRAPH)
        and (
            kind_of(piece.text) is SectionKind.OTHER
            or bool(re.fullmatch(_FUNCTIONS, piece.text, re.IGNORECASE))
        )
    )


def _kind_here(chapters: list[Chapter]) -> SectionKind:
    """What the nearest chapter that says anything is about; a sub-heading's own kind is not known yet."""
    kinds = (chapter.kind for chapter in reversed(chapters))
    return next((kind for kind in kinds if kind is not SectionKind.OTHER), SectionKind.OTHER)


def _rank(piece: Piece, pieces: list[Piece], index: int, chapters: list[Chapter]) -> int:
    """The level a heading states. Without one it is 1, or 2 directly under another heading or beside a like sub-heading."""
    if piece.level:
        return piece.level
    above = pieces[index - 1] if index else None
    under = (
        above is not None
        and above.kind is BlockKind.HEADING
        and not above.structural
        and chapters[-1].level < 2
    )
    return 2 if under or (chapters[-1].level == 2 and _alike(chapters[-1].heading, piece.text)) else 1


def _alike(heading: str, other: str) -> bool:
    """Whether two headings are cut to one pattern: "Förebyggande nivå" and "Förhindrande nivå"."""
    one, two = heading.lower().split(), other.lower().split()
    return one[0] == two[0] or one[-1] == two[-1]


def _inherit_kinds(chapters: list[Chapter]) -> list[Chapter]:
    """A sub-heading that says nothing of its kind has the kind of the section it stands in."""
    above: list[Chapter] = []
    for chapter in chapters:
        above = [other for other in above if other.level < chapter.level]
        if chapter.kind is SectionKind.OTHER and above:
            chapter.kind = above[-1].kind
        above.append(chapter)
    return chapters
