"""The footnotes of flat text, and the numbers that mark them."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.flat.lines import FlatLine

_NOTE_NUMBER = lazily(r"\d{1,2}")


def split_footnotes(lines: list[FlatLine], width: int) -> tuple[list[FlatLine], list[list[FlatLine]]]:
    """The lines without footnotes and their numbers, and the footnotes, each as its lines.

    A number alone on a line right under text is the mark; the same number after a blank line, with text right under it,
    begins the note itself.
    """
    kept: list[FlatLine] = []
    notes: list[list[FlatLine]] = []
    marked = 0
    index = 0
    while index < len(lines):
        line = lines[index]
        lone = int(line.text) if _NOTE_NUMBER.fullmatch(line.text) else None
        if lone and lone == marked + 1 and kept and _is_note_mark(lines, index, width):
            marked = lone
        elif (
            lone
            and lone <= marked
            and lone == len(notes) + 1
            and index + 1 < len(lines)
            and lines[index + 1].gap == 0
        ):
            end = _end_of_note(lines, index + 1, width)
            notes.append(lines[index + 1 : end])
            index = end - 1
        else:
            kept.append(line)
        index += 1
    return kept, notes


def _is_note_mark(lines: list[FlatLine], index: int, width: int) -> bool:
    """Whether a lone number follows running text: right under it, or in the middle of a sentence. A table's cells are narrow."""
    before, after = lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
    if lines[index].gap == 0:
        return len(before.text) > 0.3 * width
    return len(before.text) > 0.45 * width and after is not None and after.gap > 0 and after.text[0].islower()


def _end_of_note(lines: list[FlatLine], start: int, width: int) -> int:
    end = start + 1
    while end < len(lines) and (lines[end].text[0].islower() or lines[end - 1].unfinished()):
        full = len(lines[end - 1].text) > 0.6 * width
        if not full and not lines[end - 1].unfinished():
            break
        end += 1
    return end
