"""Calendars of a year told in lines: months over bullets, or a month before each thing that is done in it, become bullets over
deeper ones, which say when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year, is_time_cell
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of

_LED = lazily(
    r"(?P<time>[^:–—]{2,30}?(?:\s?[–—-]\s?[^:–—\s]{3,20})?)(?::|\s[–—-])\s+(?P<what>[^\W\d].*)", re.DOTALL
)
_WHO_LAST = lazily(r"(?<=\S)[\s(\[–-]+(?:huvud)?ansvar(?:ig|iga)?\s*:\s*[^:.;]{2,60}[)\].]*$", re.IGNORECASE)

_IN = lazily(r"^(?:i|under)\s+(?=[a-zåäö])", re.IGNORECASE)
"""Before the month that a heading names: "I januari"."""

_LONGEST = 30
_LONGEST_TASK = 200
_LONGEST_LINE = 120
_LONGEST_SENTENCE = 180
_FEWEST_HEADS = 2
_FEWEST_LINES = 3


def calendars_apart(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with what such calendars hold as bullets."""
    pieces = [one for piece in pieces for one in _lines_apart(piece)]
    made = dict(_over_bullets(pieces)) | dict(_in_lines(pieces))
    return [one for at, piece in enumerate(pieces) for one in made.get(at, [piece])] if made else pieces


def led_by_time(text: str) -> tuple[str, str] | None:
    """A part of the year and what a line says behind it: "Mars: utbilda personalen"."""
    match = _LED.fullmatch(text.strip())
    if not match or not is_part_of_year(match["time"]) or is_time_cell(match["what"]):
        return None
    return match["time"], match["what"]


def ends_with_who(text: str) -> bool:
    """Whether a line ends with who answers for it: "Lägesbild uppdateras. Ansvarig: säkerhetschefen"."""
    return len(text) <= _LONGEST_TASK and _WHO_LAST.search(text.strip()) is not None


def _lines_apart(piece: Piece) -> list[Piece]:
    """The lines of a paragraph that begins each of them with its time, as pieces of their own."""
    lines = piece.text.split("\n")
    if piece.kind is not BlockKind.PARAGRAPH or len(lines) < _FEWEST_LINES:
        return [piece]
    times = {led[0] for led in map(led_by_time, lines) if led}
    apart = len(times) >= _FEWEST_LINES and all(map(led_by_time, lines))
    return [replace(piece, text=line) for line in lines] if apart else [piece]


def _over_bullets(pieces: list[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """The places of times that stand over bullets or lines, and of these, where several times follow each other so."""
    run: list[tuple[int, int]] = []
    at = 0
    while at < len(pieces):
        end = _end_below(pieces, at)
        if end - at > 1 and _may_head(pieces[at], begun=bool(run)):
            run.append((at, end))
            at = end
            continue
        yield from _as_bullets(pieces, run)
        run = []
        at += 1
    yield from _as_bullets(pieces, run)


def _end_below(pieces: list[Piece], at: int) -> int:
    """Where what stands below a time ends: bullets, lines that say who and sentences of who does what; below a
    heading also lines that are no sentences."""
    lines = pieces[at].kind is BlockKind.HEADING
    end = at + 1
    while end < len(pieces) and _is_below(pieces[end], lines=lines):
        end += 1
    return end


def _is_below(piece: Piece, *, lines: bool) -> bool:
    return (
        piece.kind is BlockKind.BULLET
        or (lines and _is_line(piece))
        or _is_task(piece)
        or _tells_a_deed(piece)
    )


def _is_task(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and "\n" not in piece.text and ends_with_who(piece.text)


def _is_line(piece: Piece) -> bool:
    text = piece.text
    if piece.kind is not BlockKind.PARAGRAPH or is_time_cell(text):
        return False
    return len(text) <= _LONGEST_LINE and not text.endswith((".", ":"))


def _tells_a_deed(piece: Piece) -> bool:
    """Whether a line is one sentence that says who does what: "Rektorn bjuder in till ett möte."."""
    text = piece.text
    return (
        piece.kind is BlockKind.PARAGRAPH
        and len(text) <= _LONGEST_SENTENCE
        and len(sentences_of(text)) == 1
        and (doer := doer_in(text)) is not None
        and text.startswith(doer.who)
    )


def _may_head(piece: Piece, *, begun: bool) -> bool:
    if piece.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    text = _IN.sub("", piece.text.strip(" :."))
    return is_part_of_year(text) or (begun and len(text) <= _LONGEST and is_time_cell(text))


def _as_bullets(pieces: list[Piece], run: list[tuple[int, int]]) -> Iterator[tuple[int, list[Piece]]]:
    heads = {pieces[at].text for at, _ in run if is_part_of_year(_IN.sub("", pieces[at].text))}
    if len(heads) < _FEWEST_HEADS:
        return
    for head, end in run:
        yield head, [_bullet(pieces[head], pieces[head].text, 1)]
        for at in range(head + 1, end):
            yield at, [_bullet(pieces[at], pieces[at].text, max(1, pieces[at].level) + 1)]


def _in_lines(pieces: list[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """The places of lines that each begin with their time, where several follow each other, each as two bullets."""
    run: list[tuple[int, str, str]] = []
    for at, piece in enumerate(pieces):
        plain = piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET)
        led = led_by_time(piece.text) if plain else None
        if led:
            run.append((at, *led))
            continue
        yield from _in_two(pieces, run)
        run = []
    yield from _in_two(pieces, run)


def _in_two(pieces: list[Piece], run: list[tuple[int, str, str]]) -> Iterator[tuple[int, list[Piece]]]:
    if len({time for _, time, _ in run}) >= _FEWEST_LINES:
        for at, time, what in run:
            yield at, [_bullet(pieces[at], time, 1), _bullet(pieces[at], what, 2)]


def _bullet(piece: Piece, text: str, level: int) -> Piece:
    return Piece(BlockKind.BULLET, text, level, list(piece.spots), piece.place)
