"""What is wrong with the placeholders of a Word template, told before anything is filled."""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing.errors import TemplateError
from samordna.plandoc.writing.placeholders import BRACED, CONTENT, PLACEHOLDERS

_PLACES = {
    "document.main": Text("i brödtexten", "in the text"),
    "header": Text("i ett sidhuvud", "in a header"),
    "footer": Text("i en sidfot", "in a footer"),
    "footnotes": Text("i en fotnot", "in a footnote"),
}
"""By how the content type of the part ends."""
_WHOLE = lazily(r"\{\{\s*(\w+)\s*\}\}")
_IN_BRACES = lazily(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|(?:\{\{|\{%|\{#).*|[^\s{}]*\s*\}\}", re.DOTALL)
"""Also what is only begun, or only ended."""
_TAGS = lazily(r"<[^>]*>")
_LONGEST = 60
_NOT_UNDERSTOOD = Text(
    "Wordmallen har en text {place} som inte går att förstå: ”{said}”. Bara dessa platshållare får stå inom klamrar: {known}. "
    "Ändra texten i mallen och försök igen.",
    "The Word template has a text {place} that cannot be understood: “{said}”. Only these placeholders may stand in braces: "
    "{known}. Change the text in the template and try again.",
)
_NOWHERE = Text("i mallen", "in the template")
_TWICE = Text(
    "Wordmallen har {{ content }} på flera ställen, och planens text kan bara stå på ett. Ta bort alla utom ett och försök igen.",
    "The Word template has {{ content }} in several places, and the text of the plan can stand in one only. Remove all but one "
    "and try again.",
)
_NOT_ALONE = Text(
    "Wordmallen har andra ord i samma stycke som {{ content }}, och de skulle försvinna. Låt {{ content }} stå ensamt i ett eget "
    "stycke och försök igen.",
    "The Word template has other words in the paragraph of {{ content }}, and they would be lost. Let {{ content }} stand alone "
    "in a paragraph of its own and try again.",
)
_NOT_IN_BODY = Text(
    "Wordmallen har {{ content }} i en tabell, en textruta, en innehållskontroll, ett sidhuvud, en sidfot eller en fotnot, och "
    "där får planens text inte plats. Flytta {{ content }} till ett eget stycke i brödtexten och försök igen.",
    "The Word template has {{ content }} in a table, a text box, a content control, a header, a footer or a footnote, where the "
    "text of the plan has no room. Move {{ content }} to a paragraph of its own in the text and try again.",
)


def not_understood(said: str, place: Text = _NOWHERE) -> TemplateError:
    said = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    return TemplateError(
        Text(
            _NOT_UNDERSTOOD.sv.format(place=place.sv, said=said, known=BRACED),
            _NOT_UNDERSTOOD.en.format(place=place.en, said=said, known=BRACED),
        )
    )


def not_understood_in(xml: str) -> TemplateError:
    """The same of the first odd text in what stands in no paragraph, such as the properties of the file."""
    return not_understood(next(_odd(_TAGS.sub("", xml)), "{{"))


def require_placeholders_only(word: Any) -> bool:
    """Whether ``{{ content }}`` stands in the template.

    Raises TemplateError for the first text in braces that is no placeholder, and for ``{{ content }}`` out of place.
    """
    lines = []
    for place, root in _roots(word):
        for line in root.iter(qn("w:p")):
            said = _own_text(line)
            if odd := next(_odd(said), ""):
                raise not_understood(odd, place)
            lines.append((line, said, _WHOLE.findall(said).count(CONTENT)))
    for line, said, times in lines:
        if times and line.getparent().tag != qn("w:body"):
            raise TemplateError(_NOT_IN_BODY)
        if times and _WHOLE.sub(lambda found: "" if found[1] == CONTENT else found[0], said).strip():
            raise TemplateError(_NOT_ALONE)
    found = sum(times for _line, _said, times in lines)
    if found > 1:
        raise TemplateError(_TWICE)
    return bool(found)


def _roots(word: Any) -> Iterator[tuple[Text, Any]]:
    for part in word.part.package.iter_parts():
        kind = part.content_type.removesuffix("+xml").rpartition("wordprocessingml.")[2]
        if kind in _PLACES:
            yield _PLACES[kind], parse_xml(part.blob)


def _odd(said: str) -> Iterator[str]:
    """What stands in braces and is no placeholder."""
    for found in _IN_BRACES.finditer(said):
        whole = _WHOLE.fullmatch(found[0])
        if whole is None or whole[1] not in PLACEHOLDERS:
            yield found[0].strip()


def _own_text(line: Any) -> str:
    """What the paragraph says itself, without the text boxes that hang in it."""
    texts = (one for one in line.iter(qn("w:t")) if next(one.iterancestors(qn("w:p"))) is line)
    return "".join(one.text or "" for one in texts)
