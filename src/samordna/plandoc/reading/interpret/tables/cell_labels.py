"""Labelled lines below the first of a cell: what they say is as good as cells of their own."""

from collections.abc import Iterator
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.words.small_words import Column

_LABELLED_LINE = lazily(r"(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}):\s+(?P<value>\S.*)")
_LABEL_INSIDE = lazily(r"(?<=\s)(?P<label>[A-ZÅÄÖ][\w/-]*(?: [a-zåäö][\w/-]*){0,2}):\s+")
_BETWEEN = " ,;|·•"
_WHO_OR_WHEN = frozenset({Column.RESPONSIBLE, Column.OTHERS, Column.TIME, Column.START, Column.END})
_FEWEST = 2


def own_lines(
    cell: str, column: Column | None, columns: list[Column | None], *, alone: bool = False
) -> tuple[str, list[tuple[str, Column | None, str]]]:
    """A cell of a ``column`` without the labelled lines below its first, and what they say; the first of them names what no
    column says. A cell may be nothing but such lines, and is where it stands ``alone`` in its row."""
    cell = _in_lines(cell, column, columns)
    if "\n" not in cell and not alone:
        return cell, []
    first, *lines = cell.split("\n")
    own, told = [first], list[list[str]]()
    if alone or labels_alone(cell, columns):
        own, lines = [], [first, *lines]
    for line in lines if first.strip() else []:
        said = _LABELLED_LINE.fullmatch(line.strip())
        if said and (told or _names_other(line, columns)):
            told.append([said["label"], said["value"]])
        elif told:
            told[-1][1] += f" {line}"
        else:
            own.append(line)
    if not told:
        return cell, []
    parts = [part for label, value in told for part in _run_on(label, value)]
    return "\n".join(own), [(label, column_of(label), " ".join(value.split())) for label, value in parts]


def labels_alone(cell: str, columns: list[Column | None]) -> bool:
    """Whether a cell is nothing but lines with labels, the first of which names what no column says."""
    return all(map(_names, cell.split("\n"))) and _names_other(cell.split("\n", maxsplit=1)[0], columns)


def _in_lines(cell: str, column: Column | None, columns: list[Column | None]) -> str:
    """A cell whose labels have run together on one line, each on a line of its own: "Rektor Med: elevhälsan Tid: maj 2027". A
    single label says so only behind who or when."""
    if "\n" in cell or ":" not in cell:
        return cell
    inside = [found for found in _LABEL_INSIDE.finditer(cell) if names_column(found["label"])]
    told = {column_of(found["label"]) for found in inside}
    if not told - {*columns} or len(told) < (1 if column in _WHO_OR_WHEN else _FEWEST):
        return cell
    ends = [0, *(found.start() for found in inside), len(cell)]
    return "\n".join(cell[start:end].strip(_BETWEEN) for start, end in pairwise(ends))


def _names(line: str) -> bool:
    said = _LABELLED_LINE.fullmatch(line.strip())
    return said is not None and names_column(said["label"])


def _names_other(line: str, columns: list[Column | None]) -> bool:
    said = _LABELLED_LINE.fullmatch(line.strip())
    return said is not None and names_column(said["label"]) and column_of(said["label"]) not in columns


def said_once(cell: str) -> tuple[str, list[str]]:
    """A cell all of whose lines are the same, as merged cells leave it, as one of them, and the others."""
    if "\n" not in cell:
        return cell, []
    lines = cell.split("\n")
    same = len(set(lines)) == 1
    return (lines[0], lines[1:]) if same else (cell, [])


def without_own_label(text: str, column: Column | None) -> tuple[str, str]:
    """A cell without the label that only says again what its column is, and that label: "Ansvarig: Rektor"."""
    said = _LABELLED_LINE.match(text) if column and ":" in text else None
    again = said and names_column(said["label"]) and column_of(said["label"]) is column
    return (text[said.start("value") :], said["label"]) if said and again else (text, "")


def _run_on(label: str, value: str) -> Iterator[tuple[str, str]]:
    """A labelled line parted at the labels that a reader of pages has run together with it."""
    inside = [found for found in _LABEL_INSIDE.finditer(value) if names_column(found["label"])]
    ends = [*(found.start() for found in inside), len(value)]
    yield label, value[: ends[0]]
    yield from (
        (found["label"], value[found.end() : end]) for found, end in zip(inside, ends[1:], strict=True)
    )
