"""Lines below the name of a measure that say nothing but who, when and more, of which only some have labels, or none: "Klart 31
mars. Medverkar: Polisen. Återrapport: läget föredras.", "Klart i juni."."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES, bare_fields
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled, labelled
from samordna.plandoc.reading.interpret.labels.meanings import BY_WORDS, Labels
from samordna.plandoc.reading.interpret.times.time_columns import without_ongoing
from samordna.plandoc.reading.interpret.words.small_words import Column

_SENTENCE = r"(?<=\w{3})\.\s+|(?<=\d)\.\s+"
_BETWEEN = (
    lazily(rf"{_SENTENCE}|[.\s]*[·•|;]\s*|\s+[–—/-]\s+|,\s+(?=[A-ZÅÄÖ]|klart?\b|färdig|senast\b|start)"),
    lazily(rf"{_SENTENCE}|[.\s]*[·•|;,]\s+|\s+[–—/-]\s+"),
)
"""What stands between the parts of such a line; a comma may also stand inside one."""

_YEAR = lazily(r"\W*(?:20\d\d\W*)+")


def details_in(text: str, labels: Labels = BY_WORDS) -> Labelled:
    """The fields of a text, with those that stand before its first label where nothing but when, and maybe who, stands there. A
    sentence without labels that only says when is such a field, and not who does what by then; a year alone names what stands
    below it."""
    name, _, below = text.partition("\n")
    head = labelled(name, labels)
    if below and not names_column(name) and all(one.column is Column.ACTION for one in head.fields):
        rest = details_in(below, labels)
        if rest.fields and not rest.before:
            return Labelled(head.before, [*head.fields, *rest.fields], rest.unknown)
    said = labelled(text, labels)
    fields = _bare(said.before)
    told, before = {one.column for one in said.fields}, {one.column for one in fields}
    if said.fields:
        whole = bool(before & {*TIMES}) and Column.RESPONSIBLE not in before & told
    else:
        due = text.rstrip().endswith(".") or any(one.label for one in fields)
        told_of = bool(fields) and doer_in(text) is not None
        whole = bool(fields) and before <= {*TIMES} and due and not (told_of or _YEAR.fullmatch(text))
    return Labelled("", [*fields, *said.fields], said.unknown) if whole else said


def _bare(text: str) -> list[Field]:
    ways = ([part for one in signs.split(text) if (part := one.strip(" .,–—-"))] for signs in _BETWEEN)
    found = next((fields for parts in ways if parts and (fields := bare_fields(parts))), [])
    return found if all(map(_is_whole, found)) else []


def _is_whole(one: Field) -> bool:
    """Whether a time says nothing else: "Löpande under 2027", not "Löpande samtal med föreningar"."""
    rest, goes_on = without_ongoing(one.value) if one.column in TIMES else ("", False)
    return not (goes_on and rest) or Trait.TIME in traits_of(rest)
