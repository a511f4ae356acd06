"""Two versions side by side: any two of a plan, with what the reader may see of each."""

import io

import docx
import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.plandoc.diff.laid_lines import LaidLine
from samordna.plandoc.diff.side_by_side import LinePair, PairKind, Piece
from samordna.plans.commands import content_update, version_begin
from samordna.plans.models import PlanVersion
from samordna.plans.sides import side_rows
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_change_log import page, text_of
from samordna.plans.tests.test_pages import queries_of, signed_in

pytestmark = pytest.mark.django_db
SECTIONS = [
    {"heading": "Öppet", "text": "Vi följer upp varje år."},
    {"heading": "Slutet", "text": "Gammal hemlighet.", "restricted": True},
]
HERE = "jamforelse/sida-vid-sida/"
WORD = "jamforelse/word/"


@pytest.fixture
def first() -> PlanVersion:
    version = VersionFactory(document=document(4, sections=SECTIONS))
    act_for(version.municipality)
    return version


@pytest.fixture
def second(first: PlanVersion) -> PlanVersion:
    version = version_begin(version=first)
    content_update(
        row=version.section_set.get(heading="Öppet"), values={"text": "Vi följer upp varje halvår."}
    )
    content_update(row=version.section_set.get(heading="Slutet"), values={"text": "Nyare hemlighet."})
    return version


def test_words_that_differ_are_marked_in_both(
    client: Client, first: PlanVersion, second: PlanVersion
) -> None:
    web = signed_in(client, first.municipality, Role.READER)
    told = text_of(web.get(page(second, HERE)))
    assert "Vi följer upp varje <del>år</del>." in told
    assert "Vi följer upp varje <ins>halvår</ins>." in told
    assert "hemlighet" not in told
    assert told.index("<del>år</del>") < told.index("<ins>halvår</ins>")


def test_what_is_the_same_is_folded_until_it_is_asked_for(
    client: Client, first: PlanVersion, second: PlanVersion
) -> None:
    web = signed_in(client, first.municipality, Role.READER)
    assert "Verksamhet 1" not in text_of(web.get(page(second, HERE)))
    assert "Verksamhet 1" in text_of(web.get(page(second, f"{HERE}?allt=1")))


@pytest.mark.parametrize(
    ("styles", "rows"),
    [
        ("", [""]),
        ("t", [1, ""]),
        ("h", ["heading", ""]),
        ("tth", [2, "heading", ""]),
        ("htt", ["heading", 2, ""]),
        ("hthtt", [2, "heading", 2, ""]),
    ],
)
def test_what_is_folded_is_counted_around_the_last_heading(styles: str, rows: list[str | int]) -> None:
    lines = [LaidLine("heading" if one == "h" else "paragraph", (one,)) for one in styles]
    pairs = [
        LinePair(PairKind.SAME, one, one, (), ((Piece("Samma"),),), ((Piece("Samma"),),)) for one in lines
    ]
    added = LinePair(PairKind.ADDED, None, LaidLine("paragraph", ("Nytt",)), (), (), ((Piece("Nytt"),),))
    told = side_rows([*pairs, added], everything=False)
    assert [one.same or one.style.replace("paragraph", "") for one in told] == rows


def test_any_two_versions_the_earlier_to_the_left(
    client: Client, first: PlanVersion, second: PlanVersion
) -> None:
    third = version_begin(version=second)
    web = signed_in(client, first.municipality, Role.READER)
    for here, other in ((third, first), (first, third)):
        told = text_of(web.get(page(here, f"{HERE}?mot={other.pk}")))
        assert "<del>år</del>" in told


def test_restricted_words_only_for_who_may_read_them(
    client: Client, first: PlanVersion, second: PlanVersion
) -> None:
    told = text_of(signed_in(client, first.municipality, Role.CENTRAL_COORDINATOR).get(page(second, HERE)))
    assert "<ins>Nyare</ins> hemlighet" in told


@pytest.mark.parametrize("other", ["0", "x", "99999999999999999999", "'", ""])
def test_no_such_version(client: Client, first: PlanVersion, other: str) -> None:
    assert (
        signed_in(client, first.municipality, Role.READER).get(page(first, f"{HERE}?mot={other}")).status_code
        == 404
    )
    assert (
        signed_in(client, first.municipality, Role.READER).get(page(first, f"{WORD}?mot={other}")).status_code
        == 404
    )


def test_a_version_of_another_plan_is_none(client: Client, first: PlanVersion, second: PlanVersion) -> None:
    stranger = VersionFactory(municipality=first.municipality)
    assert (
        signed_in(client, first.municipality, Role.READER)
        .get(page(second, f"{HERE}?mot={stranger.pk}"))
        .status_code
        == 404
    )


@pytest.mark.slow
def test_twelve_queries_at_any_size(client: Client, first: PlanVersion, second: PlanVersion) -> None:
    large = VersionFactory(document=document(200))
    act_for(large.municipality)
    begun = version_begin(version=large)
    assert (
        queries_of(signed_in(client, large.municipality, Role.CENTRAL_COORDINATOR), page(begun, HERE)) <= 12
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("role", "asked", "has_it"),
    [
        (Role.CENTRAL_COORDINATOR, "?intern=1", True),
        (Role.CENTRAL_COORDINATOR, "", False),
        (Role.READER, "?intern=1", False),
    ],
)
def test_word_has_the_changes(
    client: Client, first: PlanVersion, second: PlanVersion, role: Role, asked: str, has_it: bool
) -> None:
    answer = signed_in(client, first.municipality, role).get(page(second, WORD + asked))
    assert answer.headers["Content-Disposition"].endswith('.docx"')
    written = docx.Document(io.BytesIO(answer.content)).element.xml
    assert '<w:delText xml:space="preserve">år</w:delText>' in written
    assert ("hemlighet" in written) == has_it
    assert ">Utkast<" in written or "· Utkast<" in written


def test_a_first_version_alone_has_nothing_beside_it(client: Client, first: PlanVersion) -> None:
    assert signed_in(client, first.municipality, Role.READER).get(page(first, HERE)).status_code == 404
