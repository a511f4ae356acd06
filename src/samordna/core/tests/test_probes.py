"""Machines that watch are answered by address, and figures go to who has the token."""

import re
import time
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from samordna.core import health
from samordna.core.mail import mail_send
from samordna.core.probes import _HELP, KIND

pytestmark = pytest.mark.django_db

TOKEN = "for-den-som-overvakar-4711"
BEARER = {"authorization": f"Bearer {TOKEN}"}
LINE = re.compile(r'(# (HELP|TYPE) .+|samordna_\w+(\{\w+="[^"\\]*"\})? [\d.e+-]+)')


@pytest.fixture(autouse=True)
def _token(settings: Any) -> None:
    settings.METRICS_TOKEN = TOKEN
    health.remembered.forget()


def asked(client: Client) -> str:
    return client.get("/metrics", headers=BEARER).content.decode()


@pytest.mark.parametrize("host", ["10.0.0.5:8000", "samordna-7f9c", "[fd00::5]:8000", "odd name"])
def test_a_machine_asks_by_address(client: Client, host: str) -> None:
    for address, headers in (("/healthz", {}), ("/metrics", BEARER)):
        assert client.get(address, headers={**headers, "host": host}).status_code == 200
    assert client.get("/logga-in/", headers={"host": host}).status_code == 400


def test_figures_are_as_prometheus_reads_them(client: Client) -> None:
    mail_send(to="larm@ekdala.example", subject="Kanariefågel", text="Kanariefågel")
    answer = client.get("/metrics", headers=BEARER)
    assert answer.headers["Content-Type"] == KIND
    text = answer.content.decode()
    assert text.endswith("\n")
    assert [line for line in text.splitlines() if not LINE.fullmatch(line)] == []
    assert "samordna_up 1\n" in text
    assert "samordna_mails_waiting 1\n" in text
    assert 'samordna_jobs_waiting{queue="mail"} 1\n' in text
    assert "ekdala" not in text.lower()
    assert "kanarie" not in text.lower()
    assert set(re.findall(r"# TYPE samordna_(\w+)", text)) == set(_HELP) - {"jobs_running"}


@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer fel", "Basic x", "Bearer å"])
def test_nobody_sees_them_without_the_token(client: Client, given: str) -> None:
    answer = client.get("/metrics", headers={"authorization": given})
    assert (answer.status_code, answer.content) == (401, b"")


def test_without_a_token_set_there_is_no_such_page(client: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = ""
    assert (
        client.get("/metrics", headers=BEARER).status_code == 301
    )  # as any word that may be a municipality's


def test_a_database_that_cannot_be_written_to_is_told(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL transaction_read_only = on")
    assert "samordna_up 0\n" in asked(client)


def test_it_takes_five_milliseconds(client: Client) -> None:
    asked(client)
    begun = time.process_time()
    for _one in range(10):
        asked(client)
    assert (time.process_time() - begun) / 10 < 0.005


def test_a_proxy_that_forgets_the_scheme_is_told_of(
    client: Client, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """It would be sent to https for ever."""
    settings.PRODUCTION, settings.PROXIES, settings.SECURE_SSL_REDIRECT = True, 1, True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    answer = client.get("/logga-in/")
    assert answer.status_code == 400
    assert "Proxyn framför Samordna" in answer.content.decode()
    assert "X-Forwarded-Proto" in caplog.text
    assert client.get("/logga-in/", headers={"x-forwarded-proto": "http"}).status_code == 301
    assert client.get("/logga-in/", headers={"x-forwarded-proto": "https"}).status_code == 200
    assert client.get("/healthz").status_code == 200
