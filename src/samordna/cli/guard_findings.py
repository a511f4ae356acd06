"""What the guard finds in a file, or in a list of texts, with the line or the place of each."""

import json
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

from samordna.plandoc.checking.privacy import HIT_NAMES
from samordna.plandoc.errors import PlanError
from samordna.plandoc.guard import Hit, HitKind, KnownWords, explanation_of, scan
from samordna.plandoc.vocabulary import Text

if TYPE_CHECKING:
    from samordna.plandoc.reading.interpret.guarding import FoundHit

Finding = dict[str, str | int | bool]
_WORDS_OF_A_HEADING = 60


def known_words(file: Path | None) -> KnownWords:
    return KnownWords(_lines_of(file) if file else ())


def of_items(file: Path, known: KnownWords) -> list[list[Finding]]:
    """Of each text in a JSON list."""
    return [_findings_in(text, known) for text in _texts_of(file)]


def _findings_in(text: str, known: KnownWords) -> list[Finding]:
    """Findings with the line they begin in; ``start`` and ``end`` count from the beginning of the text."""
    breaks = [index for index, character in enumerate(text) if character == "\n"]
    return [_finding(hit, bisect_right(breaks, hit.start) + 1) for hit in scan(text, known=known)]


def of_file(file: Path, known: KnownWords) -> list[Finding]:
    """Findings with their line, or with the paragraph or row where a format has none; ``start`` counts from its beginning."""
    from samordna.plandoc.reading.blocks import where
    from samordna.plandoc.reading.files import load, load_document
    from samordna.plandoc.reading.formats.characters import decode
    from samordna.plandoc.reading.formats.sniffing import Kind
    from samordna.plandoc.reading.incoming import IncomingFile
    from samordna.plandoc.reading.interpret.guarding import found_hits
    from samordna.plandoc.reading.limits import bounded
    from samordna.plandoc.reading.sources import source_of

    with bounded(name=file.name):
        incoming = IncomingFile.at(file)
        if incoming.kind is Kind.TEXT and (text := decode(incoming.data)) is not None:
            return _findings_in_lines(text, known)
        document = load_document(incoming)
        source = source_of(document, file.name) if document else load(incoming)
        has_rows = incoming.kind in {Kind.CSV, Kind.XLSX}
        return [
            _finding(
                one.guarded.hit,
                one.guarded.place.line or (one.guarded.place.row if has_rows else None) or one.number,
                where(one.guarded.place) if has_rows else _in_words(one),
            )
            for one in found_hits(source, known)
        ]


def _in_words(one: "FoundHit") -> str:
    """Where a person looks in the program that opens the file: the page, the table and its row, the heading."""
    place = one.guarded.place
    heading = shorten(one.heading, _WORDS_OF_A_HEADING, placeholder=" …")
    parts = [
        f"sida {place.page}" if place.page else "",
        f"tabell {one.table}" if one.table else "",
        f"rad {place.row or place.line}" if place.row or place.line else "",
        f"under ”{heading}”" if heading else "",
    ]
    return ", ".join(filter(None, parts)) or f"stycke {one.number}"


def _findings_in_lines(text: str, known: KnownWords) -> list[Finding]:
    begins = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
    findings = []
    for hit in scan(text, known=known):
        line = bisect_right(begins, hit.start)
        begin = begins[line - 1]
        findings.append(_finding(replace(hit, start=hit.start - begin, end=hit.end - begin), line))
    return findings


def _finding(hit: Hit, line: int, place: str | None = None) -> Finding:
    return {
        "line": line,
        "kind": hit.kind.value,
        "text": hit.text,
        "start": hit.start,
        "end": hit.end,
        "blocking": hit.blocking,
        "reason": explanation_of(hit.kind, blocking=hit.blocking).sv,
        "place": place or f"rad {line}",
    }


def _texts_of(file: Path) -> list[str]:
    try:
        texts = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        texts = None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise PlanError(
            Text(
                f"{file} är ingen JSON-lista med texter.",
                f"{file} is no JSON list of texts.",
            )
        )
    return texts


def show(findings_by_text: Iterable[list[Finding]], *, by_item: bool) -> None:
    """Each finding in a line, and below them once for each kind why it is one."""
    count, reasons = 0, dict[str, str]()
    for number, findings in enumerate(findings_by_text, start=1):
        for one in findings:
            count += 1
            place = f"text {number}, {one['place']}" if by_item else one["place"]
            verdict = "stoppar" if one["blocking"] else "frågar"
            what = f"{HIT_NAMES[HitKind(str(one['kind']))].sv}, {verdict}"
            print(f"{place}: {' '.join(str(one['text']).split())} ({what})")
            reasons.setdefault(what, str(one["reason"]))
    print(f"{count} fynd." if count else "Inga personuppgifter hittades.")
    for what, reason in reasons.items():
        print(f"\n{what[:1].upper()}{what[1:]}: {reason}")


def _lines_of(file: Path) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        raise PlanError(
            Text(f"Ordlistan {file} kan inte läsas.", f"The word list {file} cannot be read.")
        ) from None
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
