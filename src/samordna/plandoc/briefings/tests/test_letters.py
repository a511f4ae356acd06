"""A digest as mail: the same in text and HTML, harmless whatever is written in it, and nothing told of what is restricted."""

from dataclasses import fields, replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from samordna.plandoc.briefings import DigestNews, NewsLetter, mail_html, mail_text
from samordna.plandoc.briefings.text import WIDTH

GOLDEN = Path(__file__).parent / "golden"
SITE = "https://samordna.example/ekdala/nyheter"
LETTER = NewsLetter(
    subject="Nyheter om våldsbejakande extremism, vecka 48",
    place="Ekdala kommun",
    greeting="Hej! Det här är nytt sedan förra utskicket.\n\nHör av dig till samordnaren om något rör er.",
    items=(
        DigestNews(
            what="Nationell lägesbild för hösten",
            why="Affischer i centrum nämns, och ungdomsmottagningen får fler frågor om dem än förut.",
            source="Centrum mot våldsbejakande extremism, oftast tillförlitlig",
            about="Centrala Ekdala, upptäckande",
            link=f"{SITE}/brev/kod-1/",
            until=date(2027, 3, 31),
        ),
        DigestNews(what="Ny vägledning om oro på nätet", link=f"{SITE}/brev/kod-2/"),
    ),
    closed=2,
    footer="Ekdala kommun, samordning mot våldsbejakande extremism",
    page=f"{SITE}/utskick/7/",
    leave=f"{SITE}/avsluta/kod/",
    choose=f"{SITE}/prenumeration/",
)
HOSTILE = "</title><script>alert(1)</script>\x00\u202e\"' onload=x <img src=//ond.example/p.gif> & ]]>"


class Seen(HTMLParser):
    """What a mail program comes across."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[tuple[str, str]] = []
        self.said = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.said += data


def seen(letter: NewsLetter) -> Seen:
    return Seen(mail_html(letter))


def hostile() -> NewsLetter:
    every: dict[str, Any] = {one.name: HOSTILE for one in fields(DigestNews) if one.name != "until"}
    written: dict[str, Any] = dict.fromkeys(
        ("subject", "place", "greeting", "correction", "footer", "page", "leave"), HOSTILE
    )
    return replace(LETTER, items=(DigestNews(**every),), **written)


@pytest.mark.parametrize(("name", "written"), [("digest.txt", mail_text), ("digest.html", mail_html)])
def test_it_is_written_as_before(name: str, written: object) -> None:
    assert written(LETTER) == (GOLDEN / name).read_text(encoding="utf-8")  # type: ignore[operator]


def test_both_parts_say_the_same() -> None:
    text, page = mail_text(LETTER), mail_html(LETTER)
    for told in ("Ny vägledning om oro på nätet", "31 mars 2027", "2 inslag med begränsad spridning"):
        assert told in text
        assert told in page
    for link in (LETTER.page, LETTER.leave, LETTER.choose, *(one.link for one in LETTER.items)):
        assert link in text.split()
        assert f'href="{link}"' in page


def test_nothing_is_fetched_and_nobody_is_followed() -> None:
    page = seen(LETTER)
    assert not {"img", "script", "link", "iframe", "object", "form", "svg"} & set(page.tags)
    assert {name for name, _value in page.values} <= {
        *("lang", "charset", "name", "content", "style", "role", "href", "aria-label")
    }
    assert not any("url(" in value for _name, value in page.values)


def test_it_reads_well_in_the_dark_and_aloud() -> None:
    page = seen(LETTER)
    assert ("lang", "sv") in page.values
    assert ("content", "light dark") in page.values
    styles = " ".join(value for name, value in page.values if name == "style")
    assert "background" not in styles
    assert " color:" not in styles
    assert page.tags.count("h1") == 1
    assert page.tags.count("h2") == len(LETTER.items)
    labels = [value for name, value in page.values if name == "aria-label"]
    assert labels == ["Läs mer: Nationell lägesbild för hösten", "Läs mer: Ny vägledning om oro på nätet"]


def test_what_somebody_wrote_to_do_harm_is_words() -> None:
    page = seen(hostile())
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert not any(name.startswith("on") for name, _value in page.values)
    assert [value for name, value in page.values if name == "href"] == [LETTER.choose]
    assert "alert(1)" in page.said
    for written in (mail_text(hostile()), mail_html(hostile())):
        assert "\x00" not in written
        assert "\u202e" not in written


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "http://[", "//ond.example", "x"]
)
def test_only_a_page_is_a_link(address: str) -> None:
    letter = replace(LETTER, items=(DigestNews(what="Nytt", link=address),), page=address, choose=address)
    assert address not in [value for name, value in seen(letter).values if name == "href"]


def test_lines_are_short_and_links_whole() -> None:
    long = f"https://samordna.example/{'a' * 200}/"
    text = mail_text(replace(LETTER, page=long))
    assert long in text.split("\n")
    assert all(len(line) <= WIDTH or "https://" in line for line in text.split("\n"))


def test_one_that_is_closed_and_nothing_at_all() -> None:
    assert "ett inslag med begränsad spridning" in mail_text(replace(LETTER, items=(), closed=1))
    empty = replace(LETTER, items=(), closed=0)
    assert "Inget nytt den här gången." in mail_text(empty)
    assert "Inget nytt den här gången." in mail_html(empty)


def test_a_correction_comes_first_and_in_english_all_is_english() -> None:
    told = mail_text(replace(LETTER, correction="Dagen var fel.", language="en"))
    assert told.index("Correction: Dagen var fel.") < told.index("Hej!")
    for words in ("Of interest until: 31 March 2027", "2 items with restricted distribution", "Stop getting"):
        assert words in told


def test_where_it_is_looked_at_there_is_a_way_back() -> None:
    page = Seen(mail_html(LETTER, back="/ekdala/nyheter/utskick/7/"))
    assert ("href", "/ekdala/nyheter/utskick/7/") in page.values
    assert "Tillbaka till utskicket" in page.said
    assert [page.tags.count(one) for one in ("nav", "main")] == [1, 1]
    assert "nav" not in seen(LETTER).tags
