"""Who asks: the proxy's word counts when we have one, the client's never does."""

from typing import Any

import pytest
from django.test import RequestFactory

from samordna.core.network import UNKNOWN, client_network

REAL = "203.0.113.9"
PROXY = "10.0.0.1"
FORGED = "198.51.100.77"


def network(rf: RequestFactory, remote: str, forwarded: str = "") -> str:
    headers = {"x-forwarded-for": forwarded} if forwarded else None
    return client_network(rf.get("/", headers=headers, REMOTE_ADDR=remote))


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "expected"),
    [
        (0, REAL, "", f"{REAL}/32"),
        (0, REAL, FORGED, f"{REAL}/32"),
        (1, PROXY, REAL, f"{REAL}/32"),
        (1, PROXY, f"{FORGED}, {REAL}", f"{REAL}/32"),
        (2, PROXY, f"{FORGED}, {REAL}, 10.0.0.2", f"{REAL}/32"),
        (1, PROXY, "", f"{PROXY}/32"),
        (2, PROXY, FORGED, f"{PROXY}/32"),
        (1, PROXY, "nonsense<script>", f"{PROXY}/32"),
        (1, PROXY, f"{REAL}:51234", f"{REAL}/32"),
        (1, PROXY, "[2001:db8:1:2:3:4:5:6]:443", "2001:db8:1:2::/64"),
        (0, "2001:db8:1:2:ffff::1", "", "2001:db8:1:2::/64"),
        (0, "::ffff:203.0.113.9", "", f"{REAL}/32"),
        (0, "fe80::1%eth0", "", "fe80::/64"),
        (0, "", "", UNKNOWN),
    ],
)
def test_the_network_of_the_client(
    rf: RequestFactory, settings: Any, proxies: int, remote: str, forwarded: str, expected: str
) -> None:
    settings.PROXIES = proxies
    assert network(rf, remote, forwarded) == expected


def test_neighbours_of_one_subscriber_are_one_and_the_next_subscriber_is_another(
    rf: RequestFactory, settings: Any
) -> None:
    settings.PROXIES = 0
    assert (
        network(rf, "2001:db8:1:2::a") == network(rf, "2001:db8:1:2:9::b") != network(rf, "2001:db8:1:3::a")
    )
