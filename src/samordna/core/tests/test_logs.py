"""A failing request full of secrets leaves none of them in the log."""

import json
import logging
import re
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any
from unittest.mock import patch

import pydantic
import pytest
import yaml
from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation, ValidationError
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from django.views.debug import ExceptionReporter

from samordna.core.security.logs import (
    HIDDEN,
    SECRET_NAME,
    Discreet,
    DiscreetJson,
    NothingSent,
    without_secrets,
)

LINE: str = settings.LOGGING["formatters"]["line"]["format"]  # type: ignore[index]
PASSWORD = "korrekt häst batteri"
CODE = "493817"
TOKEN = "c3VwZXItaGVtbGlndC10b2tlbg-4711"
LOG = logging.getLogger("samordna.tests")


def fails(request: HttpRequest, token: str = "") -> HttpResponse:
    """Says everything it was told, as careless code would."""
    LOG.warning("signing in with %s and %r", request.POST.get("password"), dict(request.POST))
    LOG.warning("at %s", request.get_full_path())
    raise ValueError(
        f"wrong: {request.POST.get('password')} {request.POST.get('code')} {token} {request.COOKIES}"
    )


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation(f"odd {request.POST['password']}")


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page that needs no address of the site, which are not here."""
    return HttpResponse(status=404)


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def handler403(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse(status=403)


def refused(request: HttpRequest, token: str) -> HttpResponse:
    raise Http404(f"no {token}")


urlpatterns = [
    path("vagrad/<str:token>/", refused),
    path("fel/<str:token>/", fails),
    path("fel/", fails),
    path("konstig/", suspicious),
    path("nekad/", forbidden),
]


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What the console's handler writes."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(Discreet(LINE))
    root = logging.getLogger()
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)


def test_the_console_is_written_by_the_discreet_formatter() -> None:
    logger: logging.Logger | None = logging.getLogger("django.request")
    handlers = []
    while logger:
        handlers += logger.handlers
        logger = logger.parent if logger.propagate else None
    writing = [handler for handler in handlers if type(handler) is logging.StreamHandler]
    assert writing
    assert all(isinstance(handler.formatter, Discreet) for handler in writing)


def test_a_secret_of_three_signs_would_be_found_everywhere() -> None:
    with override_settings(SECRET_KEY_FALLBACKS=["kort", "ord"]):
        assert without_secrets("kort och ord") == f"{HIDDEN} och ord"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    "address", [f"/fel/{TOKEN}/", f"/fel/?token={TOKEN}&next=/", "/konstig/", f"/vagrad/{TOKEN}/"]
)
def test_nothing_secret_of_a_failing_request_is_in_the_log(log: StringIO, address: str) -> None:
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSION_COOKIE_NAME] = "sessionens-hemlighet"
    sent = {
        "login": "anna@exempel.se",
        "password": PASSWORD,
        "code": CODE,
        "csrfmiddlewaretoken": "csrf-hemlig",
    }
    answer = client.post(address, sent, headers={"authorization": "Bearer bararens-hemlighet"})
    assert answer.status_code in {400, 404, 500}
    written = log.getvalue()
    assert "Traceback" in written or "odd" in written or "Not Found" in written
    assert HIDDEN in written
    for secret in (PASSWORD, CODE, TOKEN, "sessionens-hemlighet", "csrf-hemlig", "bararens-hemlighet"):
        assert secret not in written, secret
        assert secret.encode("unicode_escape").decode() not in written, secret


@pytest.mark.urls(__name__)
def test_what_somebody_may_not_do_is_a_line(log: StringIO) -> None:
    assert Client().get("/nekad/").status_code == 403
    assert [line.endswith("/nekad/") for line in log.getvalue().splitlines()] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "Starting job accounts.mail[7](token='hemligt', user_id=3)",
        'call_string: mail(password="hemligt mellanslag")',
        "{'new_password1': 'hemligt', 'code': 'hemligt'}",
        '{"secret_key": "hemligt", "client_secret": "hemligt"}',
        "postgresql://samordna_app:hemligt@db.exempel.se/samordna",
        "Authorization: Bearer hemligt12345",
        "GET /sso/svar?code=hemligt&state=hemligt2",
        "Set-Cookie: hemligt=1",
        "OTP=hemligt",
        "argon2$argon2id$v=19$m=47104,t=2,p=1$hemligt$hemligt",
        "eyJhbGciOi.hemligt.hemligt",
        "Not Found: /konto/aterstall/3-hemligt-0123456789abcdef/",
        "DETAIL:  Failing row contains (1, hemligt, null).",
        "DETAIL:  Key (email)=(hemligt@exempel.se) already exists.",
    ],
)
def test_what_looks_secret_is_taken_out(line: str) -> None:
    assert "hemligt" not in without_secrets(line)
    assert HIDDEN in without_secrets(line)


@pytest.mark.parametrize(
    "line",
    [
        "Not Found: /stockholm/planer/12/aktiviteter/",
        "Job intake.read_upload[3](upload_id=12, municipality_id=4) failed",
        "Internal Server Error: /stockholm/planer/1/kontroller/",
        "lösenordet är fel, statuskoden är okänd",
        "Not Found: /kommunen-med-ett-langt-namn/",
    ],
)
def test_what_helps_to_find_a_fault_stays(line: str) -> None:
    assert without_secrets(line) == line


def test_the_keys_themselves_are_taken_out(settings: Any) -> None:
    settings.SECRET_KEY_FALLBACKS = ["den-forra-nyckeln"]
    text = without_secrets(f"{settings.SECRET_KEY} och den-forra-nyckeln")
    assert text == f"{HIDDEN} och {HIDDEN}"


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "said"), [("/fel/", "Internal Server Error"), ("/finns/inte/", "Not Found")]
)
def test_a_record_says_when_who_and_from_where(log: StringIO, address: str, said: str) -> None:
    client = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.7")
    answer = client.get(address)
    line = next(line for line in log.getvalue().splitlines() if said in line)
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00 \w+ django.request", line)
    assert f"[{answer.headers['X-Request-ID']} user=- from=203.0.113.7/32]" in line


def test_nobody_can_write_a_line_of_their_own(log: StringIO) -> None:
    LOG.warning("at %s", "/a\r\n2026-01-01 INFO forged\u2028line\x1b[31m")
    assert len(log.getvalue().splitlines()) == 1
    assert "\\r\\n2026" in log.getvalue()


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("password", True),
        ("new_password1", True),
        ("form-0-token", True),
        ("code", True),
        ("key", False),
        ("postcode_area", False),
        ("action", False),
        ("status", False),
    ],
)
def test_which_fields_hold_secrets(name: str, hidden: bool) -> None:
    assert bool(SECRET_NAME.search(name)) == hidden


def test_reports_of_errors_name_fields_and_nothing_in_them(rf: RequestFactory) -> None:
    request = rf.post("/", {"password": PASSWORD, "text": "det här är mitt"})
    secret_of_the_frame = PASSWORD
    try:
        raise ValueError
    except ValueError as error:
        reporter = ExceptionReporter(request, type(error), error, error.__traceback__)
    assert isinstance(reporter.filter, NothingSent)
    for report in (reporter.get_traceback_text(), reporter.get_traceback_html()):
        assert secret_of_the_frame not in report.replace("secret_of_the_frame = PASSWORD", "")
        assert "det här är mitt" not in report


def test_the_log_of_jobs_gives_no_argument_away(log: StringIO) -> None:
    with patch.object(logging.getLogger("procrastinate"), "level", logging.WARNING):
        logging.getLogger("procrastinate.worker").error(
            "Job %s ended with status: Error", f"mail[3](to='a@b.se', token='{TOKEN}')"
        )
    assert TOKEN not in log.getvalue()


class _Plan(pydantic.BaseModel):
    number: int


def _refused_by_database(value: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT %s::bigint", [value])


def _refused_by_constraint(value: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO organisation_municipality (name, slug, code, revision_months, confirm_months, county, colour, logo_mark)"
            " VALUES (%s, %s, 'abcd', 24, 6, '', '', '')",
            [value, value],
        )


def _invalid(value: str) -> None:
    raise ValidationError(f"“{value}” is no number")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fail",
    [
        _refused_by_database,
        _refused_by_constraint,
        lambda value: _Plan.model_validate({"number": value}),
        lambda value: yaml.safe_load(f"a: [{value}"),
        lambda value: f"{value}\ud800".encode(),
        _invalid,
    ],
    ids=["value", "constraint", "pydantic", "yaml", "unicode", "django"],
)
def test_no_text_of_a_plan_is_in_the_log(log: StringIO, fail: Callable[[str], object]) -> None:
    """An error that quotes what was read or saved is told without its words, also when it is what another came from."""
    try:
        try:
            fail("Kanariefågel")
        except Exception as error:
            raise RuntimeError("could not be saved") from error
    except RuntimeError:
        logging.getLogger("samordna.test").exception("failed")
    assert "could not be saved" in log.getvalue()
    assert "Kanariefågel" not in _without_source_lines(log.getvalue())


def _without_source_lines(text: str) -> str:
    """A traceback quotes the lines of code, which here hold the word itself."""
    return "\n".join(line for line in text.splitlines() if 'fail("' not in line)


@pytest.mark.urls(__name__)
def test_as_json_each_record_is_one_line_with_its_traceback_and_no_secret(log: StringIO) -> None:
    (handler,) = [one for one in logging.getLogger().handlers if getattr(one, "stream", None) is log]
    handler.setFormatter(DiscreetJson())
    Client(raise_request_exception=False).post("/fel/", {"password": PASSWORD, "code": CODE})
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert PASSWORD not in log.getvalue()
    failed = next(line for line in lines if "trace" in line)
    assert set(failed) == {"time", "level", "logger", "asked", "message", "trace"}
    assert (failed["level"], failed["logger"]) == ("ERROR", "django.request")
    assert "from=" in failed["asked"]
    assert "ValueError" in failed["trace"]
