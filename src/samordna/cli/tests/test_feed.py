"""The command on feeds as a script meets it."""

import json
from pathlib import Path

from samordna.cli.tests.calling import samordna

FEED = (
    '<rss version="2.0"><channel><title>Nyheter</title><item><title>Ny lägesbild</title>'
    "<link>https://polisen.se/1</link><pubDate>Fri, 27 Nov 2026 10:00:00 +0100</pubDate>"
    "<description>&lt;b&gt;Hoten&lt;/b&gt; ökar</description></item></channel></rss>"
)


def given(folder: Path, text: str) -> Path:
    file = folder / "nyheter.xml"
    file.write_text(text, encoding="utf-8")
    return file


def test_one_json_object_and_nothing_else(tmp_path: Path) -> None:
    done = samordna("feed", "read", given(tmp_path, FEED), "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == {
        "title": "Nyheter",
        "items": [
            {
                "title": "Ny lägesbild",
                "link": "https://polisen.se/1",
                "date": "2026-11-27T09:00:00Z",
                "summary": "Hoten ökar",
            }
        ],
        "flags": [],
    }


def test_people_see_a_table(tmp_path: Path) -> None:
    shown = samordna("feed", "read", given(tmp_path, FEED)).stdout.decode()
    assert "2026-11-27" in shown
    assert "1 inslag." in shown


def test_what_is_refused_is_told_in_one_line(tmp_path: Path) -> None:
    bomb = given(tmp_path, '<!DOCTYPE x [<!ENTITY a "b">]>' + FEED)
    for source in (bomb, tmp_path / "saknas.xml", "https://127.0.0.1/rss", "http://exempel.se/rss"):
        done = samordna("feed", "read", source, "--json")
        assert (done.returncode, done.stdout) == (2, b"")
        assert len(done.stderr.decode().splitlines()) == 1
