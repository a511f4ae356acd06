"""Where the activities of a plan stand, read in the order of the document, each with the year that it stands under."""

from collections.abc import Iterator
from itertools import chain, groupby

from samordna.plandoc.dates import bounds, parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.activities.activity_values import TIMES
from samordna.plandoc.reading.interpret.activities.repeats import without_repeats
from samordna.plandoc.reading.interpret.activities.sequence import ActivityReader
from samordna.plandoc.reading.interpret.columns.actor_names import names_actor
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.labels_above import give_labels, labels_above
from samordna.plandoc.reading.interpret.labels.labelled import BARE, labelled
from samordna.plandoc.reading.interpret.lists.bullet_lists import BulletList
from samordna.plandoc.reading.interpret.pieces.doubt_texts import UNDER_NAME, UNDER_TIME, several_sheets
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow, Reading
from samordna.plandoc.reading.interpret.promises.names_over import names_over
from samordna.plandoc.reading.interpret.promises.promised_lists import promised_in, say_who
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts, Source, first_of
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.sentences.prose import Prose
from samordna.plandoc.reading.interpret.sentences.times_above import give_time
from samordna.plandoc.reading.interpret.tables.numbered_rows import name_goals
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.times.named_parts import numbered, part_said
from samordna.plandoc.reading.interpret.times.period_years import year_of_period
from samordna.plandoc.reading.interpret.times.title_years import broken_year_in
from samordna.plandoc.reading.interpret.times.years_said import year_headed, year_said
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import Key, explains_sign, key_of
from samordna.plandoc.schema import Metadata
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import Text

_LONGEST_KEY = 12
_BESIDE, _APART = " | ", " ; "
_WITH_STATUS = (TakenAs.ACTIVITIES, TakenAs.PREVIOUS_ACTIVITIES)
_BEHIND = lazily(r"\S\s*(?:\(|\s[–—-]\s)(?P<told>[^()]{4,80})\)?$")
"""What a heading says behind the name of what it is about."""

_DAY = lazily(r"20\d\d-\d\d-\d\d|\d{1,2}(?:/\d{1,2}| [a-z]{3,9}) 20\d\d")
_YEAR = lazily(r"\b20\d\d\b")
_ENDS_IN_YEAR = lazily(r"\b20\d\d\s*:\s*$|^(?:\S+\s+){1,3}20\d\d\s*$")


def activities_of(found: FoundParts, reading: Reading, year: int | None) -> ActivityReader:
    """The activities of every table, list and labelled group that holds any, in the order of the document."""
    reader = ActivityReader(reading, key_of_signs(found))
    sources = list(found.activities())
    told = [records_of(one) if isinstance(one, Table) else one.records for one in sources]
    name_goals(found.tables, told, found.pieces)
    said = labels_above(found.pieces, [first_of(source) for source in sources])
    year_given = year_said(map(_text, found.pieces))
    years = [year_in(found.headings_over(one)) for one in sources]
    if part := part_said("\n".join(_texts(found))):
        _name_parts(told, part)
    bare = [not any(one.get(Column.RESPONSIBLE) for one in records) for records in told]
    named = names_over([found.heading_over(one) for one, none in zip(sources, bare, strict=True) if none])
    for source, records, own_year in zip(sources, without_repeats(told, years), years, strict=True):
        if isinstance(source, Table):
            _give_promiser(records, found.heading_over(source))
        give_labels(records, said.get(id(first_of(source)), []))
        over = found.heading_over(source)
        if not say_who(records):
            _give_above(records, over, named=id(over) in named)
        _give_above(records, source.lead if isinstance(source, BulletList) else None)
        lead = source.lead if isinstance(source, BulletList) else None
        year_above = (year_led(lead.text) if lead else None) or own_year
        year_above = _headed(source) or year_above or year_given
        reader.year = year_above if year_above and year_above != year else year
        if isinstance(source, Table):
            reader.take_table(source, records)
        else:
            reader.take(records, in_text=isinstance(source, Prose))
    sheets = list(dict.fromkeys(one.place.sheet for records in told for one in records if one.place.sheet))
    if len(sheets) > 1:
        reading.doubt(several_sheets(sheets))
    return reader


def key_of_signs(found: FoundParts) -> Key:
    """What the file says that colours and signs mean."""
    return key_of(_texts(found))


def _headed(source: Source) -> int | None:
    """The year that the headings of a table's times name."""
    if not isinstance(source, Table):
        return None
    return year_headed(
        heading for heading, column in zip(source.headings, source.columns, strict=False) if column in TIMES
    )


def _name_parts(told: list[list[Record]], part: str) -> None:
    """Name the parts of the year that the plan says that the numbers behind its years are."""
    for record in chain.from_iterable(told):
        for column in TIMES:
            text = record.get(column)
            if text and not parse_swedish(text) and (named := numbered(text, part)):
                record.values[column] = named


def _give_above(records: list[Record], line: Piece | None, *, named: bool = False) -> None:
    """Give what stands under nothing but the name of somebody who acts what that says, where none of it says so, and what stands
    under nothing but a time that, unless it tells one of its own. ``named`` says that it is a name, by those beside it."""
    if line is None:
        return
    text = " ".join(line.text.split()).rstrip(":")
    if who := _who_in(text):
        _give(records, Column.RESPONSIBLE, who, line, UNDER_NAME)
    elif named or names_actor(text):
        _give(records, Column.RESPONSIBLE, text, line, UNDER_NAME)
    elif Trait.TIME in traits_of(text):
        row = PieceRow([line.text], list(line.spots), line.place)
        for record in records:
            if give_time(record, text, row):
                record.doubts.append(UNDER_TIME)


def _give_promiser(records: list[Record], line: Piece | None) -> None:
    """Give the rows of a table the one whom the heading above it says that they promise: "Socialnämnden ska"."""
    promise = promised_in(line) if line else None
    if line and promise and promise.who:
        _give(records, Column.RESPONSIBLE, promise.who, line, UNDER_NAME)


def _who_in(text: str) -> str | None:
    """Who a line says is responsible, alone or behind a name: "Skolan (ansvarig: rektor)", "Skolan – ansvarig rektor"."""
    behind = _BEHIND.search(text)
    told = behind["told"] if behind else text
    said, bare = labelled(told), BARE.match(told)
    if behind and bare and column_of(bare["label"]) is Column.RESPONSIBLE:
        return bare["value"].strip(" :")
    one = said.fields[0] if len(said.fields) == 1 and not said.before else None
    return one.value if one and one.column is Column.RESPONSIBLE else None


def _give(records: list[Record], column: Column, text: str, line: Piece, doubt: Text) -> None:
    if any(one.get(column) for one in records):
        return
    row = PieceRow([line.text], list(line.spots), line.place)
    for record in records:
        record.values[column] = text
        record.given[column] = row
        record.doubts.append(doubt)


def _texts(found: FoundParts) -> Iterator[str]:
    """The texts that may hold a key: of each piece, or of pieces below each other that each explain one sign. What stands beside
    a colour in the row of an activity tells of that activity and explains nothing."""
    listed = {id(table.piece) for table in found.tables if table.taken_as in _WITH_STATUS}
    texts = (_text(piece, _APART if id(piece) in listed else _BESIDE) for piece in found.pieces)
    for explains, group in groupby(texts, explains_sign):
        together = list(group)
        yield from ["\n".join(together)] if explains else together


def _text(piece: Piece, between: str = _BESIDE) -> str:
    rows = piece.rows[:_LONGEST_KEY] + piece.rows[_LONGEST_KEY:][-_LONGEST_KEY:]
    return "\n".join([piece.text, *(_line(row, between) for row in rows)])


def _line(row: PieceRow, between: str) -> str:
    """A row as a line; two cells beside each other may be a sign and what it means."""
    filled = [cell for cell in row.cells if cell]
    return " = ".join(filled) if len(filled) == len(row.cells) == 2 else between.join(row.cells)


def year_in(headings: list[str]) -> int | None:
    """The year that the nearest heading with a year names, when it names one: "Årshjul 2026/27" one that begins in the autumn."""
    for heading in reversed(headings):
        told = _without_numbers(heading)
        if broken := broken_year_in(told):
            return broken
        if years := set(_YEAR.findall(told)):
            return int(years.pop()) if len(years) == 1 else None
    return None


def year_led(lead: str) -> int | None:
    """The year that the line over a list ends with, when it names one: "Åtgärder under 2027:", "Insatser 2027"."""
    return year_in([lead]) if _ENDS_IN_YEAR.search(lead) else None


def _without_numbers(text: str) -> str:
    """A line without its registry numbers and days, whose years are of something else."""
    for number in reversed(list(numbers_in(text))):
        text = f"{text[: number.start]} {text[number.end :]}"
    return _DAY.sub(" ", text)


def year_of(metadata: Metadata, school_year: int | None) -> int | None:
    """The year a plan is about, where it is about one: its ``school_year``, or the year that its period is or begins in."""
    if school_year:
        return school_year
    if not (metadata.period_start and metadata.period_end):
        return None
    first, last = bounds(metadata.period_start)[0], bounds(metadata.period_end)[1]
    return year_of_period(first, last) if first and last else None
