"""Fetching goes only where it may, no further, and not for ever. Against a server of our own."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from samordna.core.fetching import OUTSIDE, Edition, FetchError, Reach, fetched
from samordna.core.fetching.reach import is_outside

HERE = Reach(("http",), None, lambda address: address == "127.0.0.1")
ANSWERS = {
    "/siffror.json": (200, {}, b"[1, 2]"),
    "/packad": (200, {"Content-Encoding": "gzip"}, b"x"),
    "/stor": (200, {}, b"x" * 5000),
    "/vidare": (302, {"Location": "/siffror.json"}, b""),
    "/nyheter.xml": (200, {"ETag": '"4"', "Last-Modified": "Mon, 23 Nov 2026 08:00:00 GMT"}, b"<rss/>"),
    "/l%C3%A5ng": (200, {"ETag": "x" * 500}, b"<rss/>"),
    "/oombedd": (304, {}, b""),
    "/runt": (302, {"Location": "/runt"}, b""),
    "/in": (302, {"Location": "http://169.254.169.254/"}, b""),
    "/fil": (302, {"Location": "file:///etc/passwd"}, b""),
}


class _Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        if self.headers["If-None-Match"] and self.headers["If-None-Match"] == headers.get("ETag"):
            status, body = 304, b""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answering) as one:
        Thread(target=one.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{one.server_port}"
        one.shutdown()


def _fetched(address: str, reach: Reach = HERE, most: int = 1000) -> tuple[str, bytes]:
    one = fetched(
        address, allowed=lambda host: host in {"127.0.0.1", "169.254.169.254"}, most=most, reach=reach
    )
    return one.name, one.data


def test_what_is_there_is_fetched(server: str) -> None:
    assert _fetched(f"{server}/siffror.json") == ("siffror.json", b"[1, 2]")
    assert _fetched(f"{server}/vidare") == ("siffror.json", b"[1, 2]")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/borta", "error 404"),
        ("/packad", "packed"),
        ("/stor", "larger than"),
        ("/runt", "too many"),
        ("/in", "inside a network"),
        ("/fil", "That is no address"),
    ],
)
def test_what_cannot_be_had_is_told_why(server: str, path: str, why: str) -> None:
    with pytest.raises(FetchError) as raised:
        _fetched(f"{server}{path}")
    assert why in raised.value.message.en


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1/", "https"),
        ("https://127.0.0.1/", "inside"),
        ("https://127.0.0.1:8443/", "https"),
        ("https://någon:hemligt@127.0.0.1/", "https"),
        ("https://annan.example/", "allow"),
        ("https://[fel/", "no address"),
        ("siffror", "no address"),
    ],
)
def test_only_plain_addresses_of_allowed_hosts_outside_are_asked(address: str, why: str) -> None:
    with pytest.raises(FetchError) as raised:
        _fetched(address, OUTSIDE)
    assert why in raised.value.message.en


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.1", "224.0.0.1"),
        *("::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1"),
    ],
)
def test_no_network_of_our_own_is_outside(address: str) -> None:
    assert not is_outside(address)
    assert is_outside("8.8.8.8")


def test_what_has_not_changed_is_not_fetched_again(server: str) -> None:
    first = fetched(f"{server}/nyheter.xml", allowed=bool, most=1000, reach=HERE)
    assert first.edition == Edition('"4"', "Mon, 23 Nov 2026 08:00:00 GMT")
    second = fetched(f"{server}/nyheter.xml", allowed=bool, most=1000, reach=HERE, since=first.edition)
    assert (second.is_news, second.data, second.edition) == (False, b"", first.edition)
    changed = fetched(f"{server}/nyheter.xml", allowed=bool, most=1000, reach=HERE, since=Edition('"3"', ""))
    assert changed.is_news


def test_a_mark_too_long_to_be_one_is_not_kept(server: str) -> None:
    assert fetched(f"{server}/l%C3%A5ng", allowed=bool, most=1000, reach=HERE).edition == Edition()


def test_nothing_can_be_unchanged_that_nobody_has(server: str) -> None:
    with pytest.raises(FetchError):
        fetched(f"{server}/oombedd", allowed=bool, most=1000, reach=HERE)
