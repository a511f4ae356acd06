"""A log that helps find a fault and gives no secret away.

Everything passes one formatter, so it does not matter which library wrote it or whether the secret stood in the message, in an
argument of a job, or in the text of an exception. Three things are taken out: what the running request carried in fields and
cookies that hold secrets, wherever it turns up; what looks like a secret by its name or shape; and the words of errors that quote
what was read or saved.
"""

import json
import logging
import re
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import psycopg
import pydantic
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter
from yaml import YAMLError

from samordna.core.network import client_network

HIDDEN = "[dolt]"
_REFUSED = 403
SHORTEST_SECRET = 4
"""A shorter value would be found everywhere in the log."""
_TELLING_NAMES = (
    r"pass(?:word|wd|phrase)?|pwd|losenord|lösenord|secret|token|api[-_]?key|secret[-_]?key|private[-_]?key|credentials?"
    r"|code|kod|otp|totp|csrf\w*|session\w*|cookie|authorization|signature|assertion|nonce|verifier|recovery\w*"
)
SECRET_NAME = re.compile(rf"(?:^|[^a-zåäö])(?:\w*[-_])?(?:{_TELLING_NAMES})\d?(?:$|[^a-zåäö])", re.IGNORECASE)
_NAMED = re.compile(
    rf"""(?P<name>["']?\b(?:\w*[-_])?(?:{_TELLING_NAMES})\d?["']?\s*(?:=|:)\s*)"""
    r"""(?P<value>b?"(?:[^"\\]|\\.)*"|b?'(?:[^'\\]|\\.)*'|(?:bearer|basic|token)\s+[^\s,;)}\]&]+|[^\s,;)}\]&"']+)""",
    re.IGNORECASE,
)
_SHAPED = (
    (re.compile(r"(?P<kept>://[^\s/:@]*:)[^\s/@]+(?=@)"), rf"\g<kept>{HIDDEN}"),
    (re.compile(r"(?P<kept>\b(?:bearer|basic)\s+)[\w.~+/=-]{8,}", re.IGNORECASE), rf"\g<kept>{HIDDEN}"),
    (re.compile(r"(?P<kept>[?&](?:state|key|sig|ticket)=)[^&\s'\"]+"), rf"\g<kept>{HIDDEN}"),
    (re.compile(r"\beyJ[\w-]+\.[\w-]+\.[\w-]*"), HIDDEN),
    (re.compile(r"(?<=/)(?=[\w:=.~-]*\d)[\w:=~-]{20,}(?=[/?\s'\"]|$)"), HIDDEN),
    (re.compile(r"\b(?:argon2(?:id|i|d)?|pbkdf2_\w+)\$[^\s'\"]+"), HIDDEN),
    (re.compile(r"(?P<kept>Failing row contains )\(.*\)"), rf"\g<kept>{HIDDEN}"),
    (re.compile(r"(?P<kept>Key \([^)]*\)=)\(.*?\)(?= )"), rf"\g<kept>({HIDDEN})"),
)

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")

running_request: ContextVar[HttpRequest | None] = ContextVar("running_request", default=None)
"""The request that this thread answers, for as long as it does; set by ``core.middleware.RequestId``."""


class Discreet(logging.Formatter):
    """Writes a record without the secrets in it: when (UTC), how bad, which part of the code, whose request, what."""

    default_msec_format = None

    def format(self, record: logging.LogRecord) -> str:
        if record.name.startswith("django.security.") or getattr(record, "status_code", None) == _REFUSED:
            record.exc_info = None  # what somebody sent or may not do, not a fault of ours: a line will do
        request = _request_of(record)
        record.asked = _asked(request)
        told = super().format(record)
        for error in _chain_of(record.exc_info[1] if record.exc_info else None):
            told = told.replace(str(error), _without_contents(error)) if str(error) else told
        return without_secrets(told, request)

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """One record is one line, whatever somebody put into an address or a field; only tracebacks have more."""
        record.message = _UNPRINTABLE.sub(
            lambda match: match[0].encode("unicode_escape").decode(), record.message
        )
        return super().formatMessage(record)


class DiscreetJson(Discreet):
    """The same record as one JSON object a line, for systems that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        whole = super().format(record)
        message, _newline, trace = whole.partition("\n")
        told = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "asked": getattr(record, "asked", "-"),
            "message": message,
        }
        return json.dumps(told | ({"trace": trace} if trace else {}), ensure_ascii=False)


_QUOTING = (DatabaseError, psycopg.Error, pydantic.ValidationError, ValidationError, YAMLError, UnicodeError)
"""Kinds of errors whose words quote what was being read or saved: a plan's text, or somebody's."""


def _chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """The error, what it came from and what it is made of, as far as their words quote contents."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]
        if isinstance(one, _QUOTING):
            yield one


def _without_contents(error: BaseException) -> str:
    """What is told of an error instead of its words: the database's own names for what went wrong and where."""
    diagnosis = getattr(error if isinstance(error, psycopg.Error) else error.__cause__, "diag", None)
    names = ("sqlstate", "table_name", "column_name", "constraint_name", "datatype_name")
    told = [f"{name}={value}" for name in names if (value := getattr(diagnosis, name, None))]
    return " ".join([HIDDEN, *told])


def _request_of(record: logging.LogRecord) -> HttpRequest | None:
    """The running request, or the one just answered, which Django hands over with the record of its status."""
    answered = getattr(record, "request", None)
    return running_request.get() or (answered if isinstance(answered, HttpRequest) else None)


def _asked(request: HttpRequest | None) -> str:
    """The request, its user and network. Asks the database nothing: a user not yet looked up is not told."""
    if request is None:
        return "-"
    user = getattr(request.__dict__.get("_cached_user"), "pk", None)
    return f"{getattr(request, 'id', '-')} user={user or '-'} from={client_network(request)}"


def without_secrets(text: str, request: HttpRequest | None = None) -> str:
    """The text without what the request carried as secrets, and without what looks like one."""
    for value in sorted(set(_known_values(request)), key=len, reverse=True):
        text = text.replace(value, HIDDEN)
    text = _NAMED.sub(rf"\g<name>{HIDDEN}", text)
    for pattern, replacement in _SHAPED:
        text = pattern.sub(replacement, text)
    return text


def _known_values(request: HttpRequest | None) -> Iterator[str]:
    values = [
        settings.SECRET_KEY,
        *settings.SECRET_KEY_FALLBACKS,
        settings.DATABASES["default"].get("PASSWORD"),
    ]
    if request:
        values += _carried(request)
    for value in values:
        if isinstance(value, str) and len(value) >= SHORTEST_SECRET:
            yield value
            if value.encode("unicode_escape").decode() != value:
                yield value.encode("unicode_escape").decode()


def _carried(request: HttpRequest) -> list[Any]:
    """What came with the request in places that hold secrets. Reads nothing that has not been read already."""
    values: list[Any] = [*request.COOKIES.values(), request.META.get("HTTP_AUTHORIZATION")]
    values.append(request.META.get("HTTP_X_CSRFTOKEN"))
    for sent in (request.GET, request.__dict__.get("_post")):
        for name, several in sent.lists() if sent else ():
            if SECRET_NAME.search(name):
                values += several
    if match := request.resolver_match:
        values += [value for name, value in match.kwargs.items() if SECRET_NAME.search(name)]
    return [value for value in values if value not in dict(settings.LANGUAGES)]


class NothingSent(SafeExceptionReporterFilter):
    """Reports of errors name the fields that were sent, never what was in them."""

    hidden_settings = re.compile(
        "API|AUTH|TOKEN|KEY|SECRET|PASS|SIGNATURE|HTTP_COOKIE|DATABASE|COOKIE|SOCIALACCOUNT|EMAIL_HOST",
        re.IGNORECASE,
    )

    def get_post_parameters(self, request: Any) -> Any:
        if request is None:
            return {}
        hidden = request.POST.copy()
        for name in hidden:
            hidden[name] = self.cleansed_substitute
        return hidden

    def is_active(self, request: Any) -> bool:
        """Always, also while debugging: what people send is theirs."""
        return True

    def get_traceback_frame_variables(self, request: Any, tb_frame: Any) -> Any:
        """Variables may hold whatever was sent, so only their names are told."""
        return [(name, self.cleansed_substitute) for name in tb_frame.f_locals]
