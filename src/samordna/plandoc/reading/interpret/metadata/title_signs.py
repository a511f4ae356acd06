"""What a title is like by its words, and what else in a file may call the plan by its name."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.facts import bare_facts, facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.template_words import names_form
from samordna.plandoc.vocabulary import SectionKind

LONGEST = 160
SUBJECT = lazily(
    r"(?:ämne|rubrik|subject|ärende(?:rubrik|mening)?|angående|emne)\s*:\s+(?:(?:vb|sv|re|fwd?)\s*:\s+)*(?=\S)",
    re.IGNORECASE,
)
"""What stands before the words that a letter is about."""

_OF_LETTER = lazily(
    r"(?:till|mottagare|adressat|från|avsändare|handläggare|kopia|cc|datum|skickat|from|to|sent|date)\s*:(?:\s|$)|datum\s+(?=\d)",
    re.IGNORECASE,
)
_LETTER_CELL = lazily(
    r"(?:till|mottagare|adressat|från|avsändare|handläggare|kopia|cc|datum|skickat|from|to|sent|date)\s*:?",
    re.IGNORECASE,
)
_TO_WHOM = lazily(r"till\s+(?=\S)", re.IGNORECASE)
_FROM_WHOM = lazily(r"från\s+(?P<who>\S.{2,60})", re.IGNORECASE)
_KIND = lazily(
    r"\b\w*plan(?:en|er)?\b|\b\w*program(?:met)?\b|\b\w*strategi(?:n)?\b|\b\w*överenskommelse(?:n)?\b|\bmedborgarlöfte\w*|"
    r"\bhandlingsplan\w*|\bårshjul\b|\b(?:åtgärds|aktivitets|insats|uppdrags)list(?:a|an|or)\b|\bplanering\b|\bstrategy\b|\bprevent\b|"
    r"\b(?:riktlinjer?|policy) (?:mot|för)\b",
    re.IGNORECASE,
)
_NO_TITLE = lazily(
    r"§|(?:om|(?:gäller|antagen|antaget|fastställ|beslut|dnr|diarie|version|planperiod|giltig)\w*)\b|"
    r"(?:[^.]{0,60}[a-zåäö]s\s+)?beslut$|[^.]{0,60}\sbeslutar(?:\s+följande)?(?:\s+att)?$",
    re.IGNORECASE,
)
"""What begins a line that is no title; who decides, above what is decided, is none either."""

_SECTION_KINDS = frozenset(SectionKind) - {
    SectionKind.OTHER,
    SectionKind.ACTIVITIES,
    SectionKind.PREVENTION,
    SectionKind.ORGANISATION,
    SectionKind.SITUATION,
}


def names_plan(text: str) -> bool:
    """Whether a text calls itself a plan, or whatever else a plan may be called."""
    return len(text) <= LONGEST and _KIND.search(text) is not None


def may_be_title(text: str) -> bool:
    """Whether a line could be a title: short, no sentence, and more than facts of the plan."""
    text = text.strip()
    return (
        0 < len(text) <= LONGEST
        and not text.endswith((".", ":"))
        and " = " not in text
        and any(map(str.isalpha, text))
        and not is_only_facts(text, list(bare_facts(text)))
        and not is_only_facts(text, facts_in(text))
        and not _NO_TITLE.match(text)
    )


def addresses(text: str) -> bool:
    """Whether a line says whom a letter or a memo is to and from, above what it is about."""
    text = text.strip()
    to = _TO_WHOM.match(text)
    body = next(bodies_in(text[to.end() :]), None) if to else None
    sender = _FROM_WHOM.fullmatch(text)
    return (
        _OF_LETTER.match(text) is not None
        or (to is not None and body is not None and text.endswith(body.name))
        or (sender is not None and Trait.ROLE in traits_of(sender["who"]))
    )


def addresses_in_table(piece: Piece) -> bool:
    """Whether a table says nothing but whom a memo is to and from, and when."""
    rows = [[cell for cell in row.cells if cell.strip()] for row in piece.rows]
    return bool(rows) and all(len(row) > 1 and _LETTER_CELL.fullmatch(row[0].strip()) for row in rows)


def opens_section(heading: str) -> bool:
    """Whether a heading is that of a section which plans have."""
    return kind_of(heading) in _SECTION_KINDS


def named_elsewhere(source: SourceFile) -> Iterator[str]:
    """What the running heads and the file's own properties call the plan, if they do."""
    for block in source.margins:
        for text in re.split(r"\s*[\n\t|·]\s*|\s{3,}", block.text):
            if not is_only_facts(text, list(bare_facts(text))) and not names_form(text):
                yield " ".join(text.split())
    if source.title:
        yield " ".join(source.title.split())


def plain(text: str) -> str:
    return " ".join(text.casefold().split())
