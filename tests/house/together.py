"""The same sent in many fields of a form at once, for as long as the page that comes back says of each which is wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from lxml import html


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a form was taken; if not, the fields that its page says are wrong."""

    taken: bool
    refused: frozenset[str] = frozenset()


def answer_of(response: Any, because: str = "") -> Answer:
    """``because`` is what must be said of a field, for it to be refused by itself and not for the sake of another."""
    if response.status_code in {HTTPStatus.OK, HTTPStatus.FOUND}:
        return Answer(taken=True)
    if response.status_code != HTTPStatus.UNPROCESSABLE_ENTITY:
        return Answer(taken=False)
    page = html.document_fromstring(response.content.decode())
    wrong = page.xpath("//*[@name and @id and @aria-invalid='true']")
    said = {one.get("name"): page.xpath("string(//*[@id=$id])", id=f"{one.get('id')}_error") for one in wrong}
    return Answer(taken=False, refused=frozenset(name for name, words in said.items() if because in words))


def taken_together(names: Sequence[str], send: Callable[[list[str]], Answer]) -> list[str]:
    """The fields that take it. Where a page does not say which of them do not, each is asked by itself: one may hide another."""
    left = list(names)
    while len(left) > 1:
        answer = send(left)
        if answer.taken:
            return left
        if not answer.refused.intersection(left):
            break
        left = [name for name in left if name not in answer.refused]
    return [name for name in left if send([name]).taken]
