"""What is said on the page that a form leads to, where it changed something, and the way back from there: ``test_said.py``."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.test import Client

from samordna.core.cookies import MessageCookie


@dataclass(slots=True)
class Said:
    """Views whose forms changed rows and led away: ``told`` what was done, or ``silent`` about it. Of those told, those with
    a way back, and the ways that led nowhere.
    """

    told: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)
    taken_back: set[str] = field(default_factory=set)
    stuck: list[str] = field(default_factory=list)

    def hear(self, web: Client, view: str, response: Any) -> None:
        if response.status_code != HTTPStatus.FOUND:
            return
        words = _words_of(response)
        (self.told if words else self.silent).add(view)
        for way in _ways(words):
            answer = web.post(way)
            if answer.status_code == HTTPStatus.FOUND and len(_words_of(answer)) > len(words):
                self.taken_back.add(view)
            else:
                self.stuck.append(f"{view} → {way}: {answer.status_code}")


def _words_of(response: Any) -> list[Message]:
    told = response.cookies.get(MessageCookie.cookie_name)
    return MessageCookie(HttpRequest())._decode(told.value) or [] if told else []


def _ways(words: Iterable[Message]) -> list[str]:
    return [one.extra_tags for one in words if one.extra_tags]
