"""Activities: from tables, from tables on their side, and from bullets with or without labels."""

import re

from samordna.plandoc.dates import bounds, parse_swedish
from samordna.plandoc.dates.moments import moment
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns import column_of
from samordna.plandoc.reading.interpret.pieces import Chapter, Reading
from samordna.plandoc.reading.interpret.sentences import told_in
from samordna.plandoc.reading.interpret.tables import Record, Table, labelled, records_of
from samordna.plandoc.reading.interpret.words import OCCASION, ONGOING, STATUS_WORDS, Column
from samordna.plandoc.schema import Activity
from samordna.plandoc.vocabulary import SectionKind, Status, Text

_ONGOING = re.compile(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
_OCCASION = re.compile(OCCASION, re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[.;,(\n]\s*|\s+[–-]\s+)(?P<label>[A-ZÅÄÖa-zåäö][\w /]{1,28}?)\s*:\s*(?P<value>[^;:()\n]+?)"
    r"(?=\.\s|[;)\n]|\.?$|[,.]\s+[A-ZÅÄÖ]?[\w ]{2,24}:)"
)
_DEADLINE = re.compile(r"senast|klar|färdig|till och med|t\.?o\.?m|by\b|until|no later", re.IGNORECASE)
_LISTS_ACTIVITIES = re.compile(
    r"aktivitet|åtgärd|insats|\bvad (?:gör|ska|skall) (?:vi|kommunen)|(?:det|detta) här gör vi|action|"
    r"measure|what we will do",
    re.IGNORECASE,
)
_NO_ROLE = Text(
    "Raden saknar ansvarig. Ange vem som ansvarar.", "The row names nobody responsible. Say who is."
)
_FROM_SENTENCE = Text(
    "Ansvarig och tid är lästa ur meningen. Kontrollera dem.",
    "Who and when were read out of the sentence. Check them.",
)
_NO_HEADING = Text(
    "En cell står i en kolumn utan rubrik. Texten står i kommentaren.",
    "A cell stands in a column without heading. Its text is in the comment.",
)
_NOT_BULLETS = (
    SectionKind.FOLLOW_UP,
    SectionKind.DEFINITIONS,
    SectionKind.ENVIRONMENTS,
    SectionKind.SITUATION,
)


def status_of(text: str) -> Status | None:
    words = text.strip(" .!").lower()
    return next((status for status, pattern in STATUS_WORDS.items() if re.fullmatch(pattern, words)), None)


class ActivityReader:
    """Collects activities in order; every doubt is a flag that names the activity."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.activities: list[Activity] = []

    def take_table(self, table: Table) -> None:
        records = records_of(table)
        for heading in dict.fromkeys(heading for record in records for heading, _ in record.extra if heading):
            self._reading.doubt(_unknown_column(heading), records[0].place)
        for record in records:
            self._take(record)

    def take_labelled(self, chapter: Chapter) -> bool:
        """Activities from tables on their side. Whether there were any."""
        before = len(self.activities)
        for piece in chapter.pieces:
            for record in labelled(piece) if piece.kind is BlockKind.TABLE else []:
                if record.get(Column.ACTION):
                    self._take(record)
        return len(self.activities) > before

    def take_bullets(self, chapter: Chapter) -> None:
        """Activities from a bullet list; a deeper bullet with a label ("Ansvarig: …") belongs to the one above."""
        record: Record | None = None
        for piece in chapter.pieces:
            labels = _labels(piece.text)
            if piece.kind is BlockKind.BULLET and not (labels and _only_labels(piece.text) and record):
                if record:
                    self._take(record)
                record = Record({Column.ACTION: _without_labels(piece.text)}, list(piece.spots), piece.place)
            elif piece.kind is not BlockKind.PARAGRAPH and piece.kind is not BlockKind.BULLET:
                continue
            if record and labels:
                record.values |= {
                    column: value for column, value in labels.items() if column is not Column.ACTION
                }
                record.spots = sorted({*record.spots, *piece.spots})
        if record:
            self._take(record)

    def _take(self, record: Record) -> None:
        action = record.get(Column.ACTION)
        if not action and not record.values:
            return
        number = len(self.activities) + 1
        activity = Activity(
            id=f"activities-{number}",
            action=action or "",
            goal=record.get(Column.GOAL),
            problem=record.get(Column.PROBLEM),
            responsible=record.get(Column.RESPONSIBLE),
            others=record.get(Column.OTHERS),
            indicator=record.get(Column.INDICATOR),
            baseline=record.get(Column.BASELINE),
            cost=record.get(Column.COST),
            milestone=record.get(Column.MILESTONE),
            comment=record.get(Column.COMMENT),
        )
        doubts = list(record.doubts)
        doubts += _Times(activity).take(record)
        doubts += _follow_up_and_status(activity, record)
        if not record.doubts and set(record.values) == {Column.ACTION}:
            doubts += _told(activity)
        doubts += [_NO_ROLE] if not activity.responsible else []
        doubts += [] if action else [_no_action()]
        for heading, text in record.extra:
            _add_comment(activity, f"{heading}: {text}" if heading else text)
            doubts += [] if heading else [_NO_HEADING]
        activity.flagged = bool(doubts)
        for doubt in doubts:
            self._reading.doubt(doubt, record.place, activity.id)
        self._reading.origins[activity.id] = record.spots
        self.activities.append(activity)


class _Times:
    """The time columns of a row into start, end and ongoing."""

    def __init__(self, activity: Activity) -> None:
        self._activity = activity
        self._doubts: list[Text] = []

    def take(self, record: Record) -> list[Text]:
        for column in (Column.START, Column.TIME, Column.END):
            text = record.get(column)
            if text:
                self._take(column, text)
        return self._doubts

    def _take(self, column: Column, text: str) -> None:
        ongoing = _ONGOING.search(text)
        rest = _ONGOING.sub("", text).strip(" ,;()/–-") if ongoing else text
        self._activity.ongoing = self._activity.ongoing or bool(ongoing)
        if not rest:
            return
        edtf = parse_swedish(rest)
        if edtf is None or not self._set(column, rest, edtf):
            _add_comment(self._activity, text)
            self._doubts.append(_no_date(text))

    def _set(self, column: Column, text: str, edtf: str) -> bool:
        start, slash, end = edtf.partition("/")
        whole = not slash or moment(" ".join(text.lower().split())) is not None or ".." in edtf
        if not whole and column is not Column.END:
            first, last = start, end
        elif column is Column.END or (column is Column.TIME and _DEADLINE.search(text)):
            first, last = "", edtf.removeprefix("../")
        else:
            first, last = edtf.removesuffix("/.."), ""
        if first.startswith("../"):
            first, last = "", first.removeprefix("../")
        self._activity.starts = self._activity.starts or first or None
        self._activity.ends = self._activity.ends or last or None
        return self._in_order()

    def _in_order(self) -> bool:
        if not (self._activity.starts and self._activity.ends):
            return True
        begins, ends = bounds(self._activity.starts)[0], bounds(self._activity.ends)[1]
        return not begins or not ends or begins <= ends


def _follow_up_and_status(activity: Activity, record: Record) -> list[Text]:
    doubts: list[Text] = []
    text = record.get(Column.FOLLOW_UP)
    if text and (status := status_of(text)):
        activity.status = status
    elif text:
        activity.follow_up = parse_swedish(text) or text
    text = record.get(Column.STATUS)
    if text and (status := status_of(text)):
        activity.status = status
    elif text:
        _add_comment(activity, text)
        doubts.append(_no_status(text))
    return doubts


def _told(activity: Activity) -> list[Text]:
    """Take who and when from the sentence of an activity that is nothing but a sentence."""
    told = told_in(activity.action)
    activity.responsible, activity.starts, activity.ends = told.responsible, told.starts, told.ends
    activity.ongoing = told.ongoing
    return [_FROM_SENTENCE] if any(told) else []


def _add_comment(activity: Activity, text: str) -> None:
    activity.comment = f"{activity.comment}\n{text}" if activity.comment else text


def _labels(text: str) -> dict[Column, str]:
    found = {}
    for match in _LABEL.finditer(text):
        column = column_of(match["label"])
        if column:
            found[column] = match["value"].strip(" .,")
    return found


def _without_labels(text: str) -> str:
    match = next((match for match in _LABEL.finditer(text) if column_of(match["label"])), None)
    if not match:
        return text
    if column_of(match["label"]) is Column.ACTION:
        return match["value"].strip()
    return text[: match.start()].strip(" (–-,;") or text


def _only_labels(text: str) -> bool:
    match = _LABEL.match(text)
    return bool(match) and column_of(match["label"]) not in (None, Column.ACTION) if match else False


def lists_activities(chapter: Chapter) -> bool:
    """Whether the bullets of a chapter are activities: its heading or the line above them says so."""
    if chapter.kind in _NOT_BULLETS:
        return False
    if chapter.kind is SectionKind.ACTIVITIES or _LISTS_ACTIVITIES.search(chapter.heading):
        return True
    before_bullets = [
        above.text
        for above, piece in zip(chapter.pieces, chapter.pieces[1:], strict=False)
        if piece.kind is BlockKind.BULLET and above.kind is BlockKind.PARAGRAPH
    ]
    return any(text.endswith((":", "?")) and _LISTS_ACTIVITIES.search(text) for text in before_bullets)


def _no_date(text: str) -> Text:
    return Text(
        f"Tiden ”{text}” kunde inte läsas som ett datum.", f"The time “{text}” could not be read as a date."
    )


def _no_status(text: str) -> Text:
    return Text(
        f"Statusen ”{text}” är okänd. Välj en status.", f"The status “{text}” is unknown. Choose one."
    )


def _no_action() -> Text:
    return Text(
        "Raden saknar åtgärd. Beskriv vad som ska göras.", "The row has no action. Say what is to be done."
    )


def _unknown_column(heading: str) -> Text:
    return Text(
        f"Kolumnen ”{heading}” är okänd. Texten står i kommentaren.",
        f"The column “{heading}” is unknown. Its text is in the comment.",
    )
