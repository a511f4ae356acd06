"""Activities that a plan tells more than once: in a summary and in full, in a list and in a table. They become one."""

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column

_SAYS_NOTHING = frozenset({Column.NUMBER})
_Known = tuple[Record, int | None]


def without_repeats(sources: list[list[Record]], years: list[int | None]) -> list[list[Record]]:
    """The records of every table, list and group without those that an earlier one tells as well.

    What is told again, with nothing that says otherwise, adds what it has to the first telling. Within one table each row counts,
    and what stands under another of the ``years`` is done once more.
    """
    known: dict[str, list[_Known]] = {}
    kept: list[list[Record]] = []
    for records, year in zip(sources, years, strict=True):
        new = [record for record in records if not _joins_earlier(record, year, known)]
        for record in new:
            if action := _plain(record.get(Column.ACTION)):
                known.setdefault(action, []).append((record, year))
        kept.append(new)
    return kept


def _joins_earlier(record: Record, year: int | None, known: dict[str, list[_Known]]) -> bool:
    for earlier, its_year in known.get(_plain(record.get(Column.ACTION)), []):
        same_year = year == its_year or year is None or its_year is None
        if same_year and _agree(earlier, record):
            _add(earlier, record)
            return True
    return False


def _agree(one: Record, other: Record) -> bool:
    """Whether nothing that both say differs."""
    both = (one.values.keys() & other.values.keys()) - _SAYS_NOTHING
    return all(_plain(one.values[column]) == _plain(other.values[column]) for column in both)


def _add(record: Record, again: Record) -> None:
    """Let a record say what its repetition says beside it."""
    for column, text in again.values.items():
        if column in record.values:
            record.left.append(LeftOut(text, again.places.get(column, again.place), Why.SAID_ELSEWHERE))
        else:
            record.values[column] = text
            record.places[column] = again.places.get(column, again.place)
            if column in again.given:
                record.given[column] = again.given[column]
    record.extra += [one for one in again.extra if one not in record.extra]
    record.left += again.left
    record.doubts += [doubt for doubt in again.doubts if doubt not in record.doubts]
    record.spots = [*record.spots, *(spot for spot in again.spots if spot not in record.spots)]


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).strip(" .").casefold()
