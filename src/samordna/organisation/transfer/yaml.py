"""The organisation as YAML: made for people to read and for version control to compare; and back.

Read event by event: every value stays the text it is written as, each line is known, and a file cannot make itself large by
aliases.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from django.utils.translation import gettext as _

from samordna.organisation.transfer.columns import KEEP, Column, Form, Sheet
from samordna.organisation.transfer.document import MOST_LINES, Document, FileLine, Problem, TooMuch, nearest
from samordna.organisation.transfer.exporting import Outgoing, Value
from samordna.organisation.transfer.sheets import BY_NAME

FORMAT = "organisation"
VERSION = "1"
HEADER = """\
# Organisationen i {name}, utskriven ur Samordna {day}.
# Ändra, lägg till och ta bort, och läs in filen i Samordna: du ser först vad som skulle ändras.
# Ett fält som inte står med lämnas som det är. Skriv "" för att tömma ett fält.
"""
HIDDEN = "# {count} skyddade kontaktpunkter är inte med. De påverkas inte när filen läses in.\n"
MOST_DEPTH = 6
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = {"", "~", "null", "Null", "NULL"}


class NotYaml(ValueError):
    """The text cannot be read; the message says where and what to do."""


class _Dumper(yaml.SafeDumper):
    """Long texts as blocks, and a blank line between things."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
        return super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = "|" if "\n" in value else "'" if value.isdecimal() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def write(out: Outgoing) -> str:
    """The whole organisation; what is empty is left out."""
    head = HEADER.format(name=out.municipality.name, day=out.day.isoformat())
    if out.hidden:
        head += HIDDEN.format(count=out.hidden)
    about = {
        "samordna": FORMAT,
        "version": int(VERSION),
        "municipality": {"name": out.municipality.name, "code": out.municipality.code},
    }
    parts = [head + dumped(about)]
    for sheet, lines in out.sheets:
        rows = [_line(sheet, line) for line in lines]
        parts.append(dumped({sheet.name: rows}))
    return "\n".join(parts)


def dumped(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


def _line(sheet: Sheet, values: Sequence[Value]) -> dict[str, Any]:
    line = {}
    for column, value in zip(sheet.columns, values, strict=True):
        plain = str(value) if isinstance(value, str) else value
        if plain != "" and plain is not False:
            line[column.field] = plain
    return line


@dataclass(slots=True)
class _Map:
    row: int
    items: list[tuple[str, int, Any]]

    def find(self, key: str) -> Any:
        return next((value for name, _row, value in self.items if name == key), None)


@dataclass(slots=True)
class _List:
    row: int
    items: list[Any]


def read(text: str) -> Document:
    """What the file says. Raises NotYaml and TooMuch."""
    return document_of(tree(text))


def document_of(top: "_Map") -> Document:
    document = Document()
    if top.find("samordna") != FORMAT:
        raise NotYaml(
            _("The file is no organisation from Samordna: it does not begin with “samordna: organisation”.")
        )
    if top.find("version") != VERSION:
        raise NotYaml(_("The file comes from another version of Samordna. Export the organisation again."))
    for key, row, value in top.items:
        if key == "municipality" and isinstance(value, _Map):
            document.municipality = str(value.find("code") or "")
        elif key in BY_NAME:
            _sheet(document, BY_NAME[key], row, value)
        elif key not in {"samordna", "version", "pack"}:
            _unknown(document, key, BY_NAME, "", row)
    return document


def _sheet(document: Document, sheet: Sheet, row: int, value: Any) -> None:
    if value == "":
        value = _List(row, [])
    if not isinstance(value, _List):
        document.problems.append(
            Problem(_("A list is wanted here: each thing begins with a dash."), sheet.title.sv, row)
        )
        return
    lines = document.lines[sheet.name] = []
    for item in value.items:
        if isinstance(item, _Map):
            lines.append(_read_line(document, sheet, item))
        else:
            at = item.row if isinstance(item, _List) else row
            document.problems.append(
                Problem(_("A thing is wanted here, written as “name: …”."), sheet.title.sv, at)
            )
    if document.count > MOST_LINES:
        raise TooMuch


def _read_line(document: Document, sheet: Sheet, item: _Map) -> FileLine:
    cells: dict[str, str] = {}
    for key, row, value in item.items:
        column = sheet.fields.get(key)
        if column is None:
            _unknown(document, key, sheet.fields, sheet.title.sv, row)
        elif not isinstance(value, str):
            words = _("A single value is wanted here.")
            document.problems.append(Problem(words, sheet.title.sv, row, column.heading.sv))
        else:
            cells[key] = _cell(column, value)
    return FileLine(item.row, cells)


def _cell(column: Column, value: str) -> str:
    return KEEP.sv if column.form == Form.REFERENCE and value in KEEP else value


def _unknown(document: Document, key: str, known: Any, sheet: str, row: int) -> None:
    near = nearest(key, known)
    if near:
        words = _("“%(text)s” is not known. Did you mean “%(near)s”?") % {"text": key, "near": near}
    else:
        words = _("“%(text)s” is not known. Choose among: %(known)s.") % {
            "text": key,
            "known": ", ".join(known),
        }
    document.problems.append(Problem(words, sheet, row))


def tree(text: str) -> _Map:
    """The file as maps, lists and texts with their lines. Raises NotYaml."""
    try:
        top = _built(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        row = mark.line + 1 if mark else 1
        words = _(
            "The file cannot be read as YAML from line %(row)d on. Look at indentation, colons and quotes there."
        )
        raise NotYaml(words % {"row": row}) from error
    if not isinstance(top, _Map):
        raise NotYaml(
            _("The file is no organisation from Samordna: it does not begin with “samordna: organisation”.")
        )
    return top


def _built(events: Iterator[yaml.Event]) -> Any:
    """Put the events together without recursion, so that depth is bounded by us and not by the stack."""
    top: Any = None
    open_: list[tuple[_Map | _List, list[Any]]] = []
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            row = _row(event)
            raise NotYaml(_("Line %d refers to another place with *. Write out what is meant.") % row)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            value: Any = _closed(*open_.pop())
        elif isinstance(event, yaml.MappingStartEvent):
            open_.append((_Map(_row(event), []), []))
            _refuse_depth(open_, event)
            continue
        elif isinstance(event, yaml.SequenceStartEvent):
            open_.append((_List(_row(event), []), []))
            _refuse_depth(open_, event)
            continue
        elif isinstance(event, yaml.ScalarEvent):
            is_empty = event.style in {None, ""} and event.value in _EMPTY
            value = ("" if is_empty else event.value), _row(event)
        elif isinstance(event, yaml.DocumentStartEvent) and top is not None:
            raise NotYaml(_("The file holds several documents, separated by ---. Keep one of them."))
        else:
            continue
        if open_:
            open_[-1][1].append(value)
        elif top is None:
            top = value
    return top[0] if isinstance(top, tuple) else top


def _row(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _refuse_depth(open_: list[Any], event: Any) -> None:
    if len(open_) > MOST_DEPTH:
        words = _("Line %d is indented deeper than an organisation ever is. Look at the indentation there.")
        raise NotYaml(words % (_row(event)))


def _closed(what: _Map | _List, parts: list[Any]) -> _Map | _List:
    if isinstance(what, _List):
        what.items = [part[0] if isinstance(part, tuple) else part for part in parts]
        return what
    seen: set[str] = set()
    for key, value in zip(parts[::2], parts[1::2], strict=True):
        if not isinstance(key, tuple):
            raise NotYaml(_("Line %d: a name is wanted before the colon.") % what.row)
        name, row = key
        if name in seen:
            raise NotYaml(
                _("Line %(row)d: “%(name)s” stands twice in the same place. Keep one.")
                % {"row": row, "name": name}
            )
        seen.add(name)
        what.items.append((name, row, value[0] if isinstance(value, tuple) else value))
    return what
