"""Links to questions that are answered without an account: made, and mailed."""

import secrets
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from django.db import transaction

from samordna.accounts.commands.invitations import token_hash
from samordna.core.mail import Letter, mails_send
from samordna.core.models import AnswerLink

Link = Callable[[str], str]
"""Makes the whole address of the page from its token."""
Row = TypeVar("Row", bound=Any)
Some = TypeVar("Some", bound=AnswerLink)


def minted(model: type[Some], **values: Any) -> tuple[Some, str]:
    """A link that is not saved yet, and its token, which is shown or sent this once."""
    token = secrets.token_urlsafe(32)
    return model(token_hash=token_hash(token), **values), token


@transaction.atomic
def links_send(
    model: type[AnswerLink],
    about: str,
    due: Mapping[tuple[str, str], list[Row]],
    *,
    words: Callable[[str, list[tuple[Row, str]]], tuple[str, str]],
    today: date,
    link: Link,
) -> None:
    """One mail to each address about all of the rows that are due there, each with a link. ``due`` is by address and kind;
    ``about`` is the link's field that holds the row; ``words`` makes subject and text of the rows with their links.
    """
    letters, links = [], []
    for (address, kind), rows in due.items():
        made = [
            minted(model, **{about: row}, municipality_id=row.municipality_id, kind=kind, made_on=today)
            for row in rows
        ]
        told = [(row, link(token)) for row, (_one, token) in zip(rows, made, strict=True)]
        letters.append(Letter(address, *words(kind, told)))
        links.append([one for one, _token in made])
    for mail, of_mail in zip(mails_send(letters), links, strict=True):
        for one in of_mail:
            one.mail = mail.pk
    model._default_manager.bulk_create(one for of_mail in links for one in of_mail)
