"""Footnotes, endnotes and comments: parts of their own, called by the paragraphs they belong to."""

from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.docx.names import w
from samordna.plandoc.reading.formats.docx.walking import Context, Story

COMMENTS = "comments"
_PARTS = ("footnotes", "endnotes", COMMENTS)


class Notes:
    """Each note is given once. What nobody has called when the body is read, no reader sees."""

    def __init__(self, context: Context) -> None:
        self._waiting: dict[tuple[str, str], Story] = {
            (kind, note.get(w("id"), "")): Story(context, note)
            for kind in _PARTS
            for part in context.package.related(kind)
            for note in part
        }

    def take(self, call: tuple[str, str]) -> Story | None:
        return self._waiting.pop(call, None)

    def uncalled(self) -> list[LeftOut]:
        left_out: list[LeftOut] = []
        for (kind, _), story in self._waiting.items():
            left_out += story.left_out
            if story.text:
                left_out.append(
                    LeftOut(story.text, FilePlace(), Why.COMMENT if kind == COMMENTS else Why.HIDDEN)
                )
        return left_out
