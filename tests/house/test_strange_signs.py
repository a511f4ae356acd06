"""Signs that no text holds, sent to every address in every parameter that its view asks for, and in every field of every form.

They come from copied text, damaged files and attacks. PostgreSQL refuses some of them, a workbook others.
"""

from collections.abc import Iterator
from copy import copy
from urllib.parse import quote_from_bytes, urlencode

import pytest
from django.db import connection, transaction
from django.test import Client

from house.addresses import addresses_in, places_of
from house.asking import ALL, noted
from house.forms import PageForm, browser, forms_of, municipal_pages
from house.routes import Route, routes
from house.world import Place, World, world
from samordna.accounts.roles import Role
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

STRANGE = quote_from_bytes(b"ko\x00nto\x01r\xc2\x9f\x0b\xed\xa0\x80\xff\xe2\x80\xae\xe2\x81\xa62026")
"""Zero, other C0 and C1 controls, half a letter, a byte that is no letter, and marks that turn what is read after them."""
NOTHING_BUT = "%00"
HEADERS = (
    "HTTP_REFERER",
    "HTTP_USER_AGENT",
    "HTTP_HX_CURRENT_URL",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_X_FORWARDED_FOR",
)
ROLES = (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR)
FORM = "application/x-www-form-urlencoded"
HELD_BY_NO_TEXT = "[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]|\\\\u(00[01]|202|206)"
"""As text, and as JSON spells it."""


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr("samordna.core.limits.LIMITS", {})
    return world()


def test_no_parameter_of_an_address_breaks_it(
    everything: World, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    asked = noted(monkeypatch)
    broken, sent, parameters = [], 0, set()
    for role in ROLES:
        web = browser(everything.users[role])
        for name, address in _addresses(everything):
            asked.clear()
            web.get(address)
            wanted = sorted(asked - {ALL})
            is_new = not {(name, one) for one in wanted} <= parameters
            parameters |= {(name, one) for one in wanted}
            for strange in (STRANGE, NOTHING_BUT) if is_new else ():
                for query in [*([one] for one in wanted), wanted]:
                    answer = web.get(f"{address}?{'&'.join(f'{one}={strange}' for one in query)}")
                    sent += 1
                    if answer.status_code >= 500:
                        broken.append(f"{role.value} {name} {query}={strange}: {answer.status_code}")
    tell(f"strange signs: {sent} addresses with {len(parameters)} parameters, {len(broken)} broken")
    assert len(parameters) > 60
    assert not broken


def _addresses(everything: World) -> Iterator[tuple[str, str]]:
    for route in municipal_pages():
        place = Place.OWN if Place.OWN in places_of(route) else Place.WHOLE
        yield from addresses_in(everything, route, place)
    for route in _elsewhere():
        yield route.name, route.address()


def _elsewhere() -> list[Route]:
    """Signing in, one's own account and the installation's pages, as far as they have one address."""
    return [
        route
        for route in routes()
        if not route.is_of_municipality and not route.parameters and "(" not in route.path
    ]


def test_no_field_of_a_form_lets_them_in(everything: World, tell: Tell) -> None:
    broken, stored, sent = [], [], 0
    tried: set[tuple[str, str]] = set()
    for role in ROLES:
        web = browser(everything.users[role])
        for route in municipal_pages():
            for form in forms_of(web, everything, route):
                for field in dict.fromkeys((*form.texts, *form.values)):
                    if (form.action, field) in tried:
                        continue
                    tried.add((form.action, field))
                    for strange in (STRANGE, NOTHING_BUT) if field in form.texts else (STRANGE,):
                        status, tables = _sent(everything, web, form, field, strange)
                        sent += 1
                        where = f"{role.value} {form.page} → {form.action} {field}={strange}"
                        broken += [f"{where}: {status}"] if status >= 500 else []
                        stored += [f"{where}: {table}" for table in tables]
    tell(f"strange signs: {sent} forms, {len(broken)} broken, {len(stored)} stored")
    assert sent > 400
    assert not broken
    assert not stored


def _sent(everything: World, web: Client, form: PageForm, field: str, strange: str) -> tuple[int, list[str]]:
    others = {name: value for name, value in form.values.items() if name != field and value is not None}
    body = f"{urlencode(others, doseq=True)}&{field}={strange}"
    kept = copy(web.cookies)
    with transaction.atomic():
        before = _written()
        answer = web.generic("POST", form.action, body, content_type=FORM)
        if answer.status_code >= 500:
            stored = []
        else:
            act_for(everything.home)
            stored = _holding(sorted({table for table, _ in _written() - before} - {"django_session"}))
        transaction.set_rollback(True)
    web.cookies = kept  # it may have signed out
    return answer.status_code, stored


def _written() -> set[tuple[str, int]]:
    """The tables, and how many rows the transaction has written to each."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, n_tup_ins + n_tup_upd FROM pg_stat_xact_user_tables")
        return set(cursor.fetchall())


def _holding(tables: list[str]) -> list[str]:
    if not tables:
        return []
    looked = [
        f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {table} t WHERE t::text ~ %s)" for table in tables
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(looked), [HELD_BY_NO_TEXT] * len(tables))
        return [table for (table,) in cursor.fetchall()]


@pytest.mark.parametrize("header", HEADERS)
def test_no_header_breaks_a_page(everything: World, header: str) -> None:
    web = browser(everything.users[Role.CENTRAL_COORDINATOR])
    for address in ("/hemby/", "/konto/", "/logga-in/"):
        assert web.get(address, **{header: "a\x00b\x01"}).status_code < 500  # type: ignore[arg-type]
        assert web.post(address, **{header: "a\x00b\x01"}).status_code < 500  # type: ignore[arg-type]


@pytest.mark.parametrize("cookie", ["sessionid", "session", "language", "csrf", "messages", "device"])
def test_no_cookie_breaks_a_page(everything: World, cookie: str) -> None:
    """A cookie can spell a zero as ``\\000`` inside quotes."""
    web = Client(raise_request_exception=False)
    assert web.get("/hemby/", HTTP_COOKIE=f'{cookie}="\\000a\\001"').status_code < 500
    assert web.get("/logga-in/", HTTP_COOKIE=f'{cookie}="\\000a\\001"').status_code < 500


@pytest.mark.parametrize(
    "address",
    [
        "/hemby/%00/",
        "/he%00mby/",
        "/%00",
        "/inbjudan/hemby/%00/",
        "/konto/nytt-losenord/1-%00/",
        "/static/%00.css",
        "/hemby/planer/%C2%9F/",
    ],
)
def test_no_part_of_a_path_breaks_it(everything: World, address: str) -> None:
    web = browser(everything.users[Role.CENTRAL_COORDINATOR])
    assert web.get(address).status_code < 500
