"""Whatever text is opened to be written in: what is not written in stays as it was, to the last sign."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samordna.accounts.models import User
from samordna.content import demo
from samordna.core.tests.browser import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import read
from samordna.plandoc.writing.markdown import Node, parse
from samordna.plans.models import PlanVersion, Section

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
PLANS = Path(__file__).parents[4] / "accuracy" / "made" / "strangers"
WORD = "XYZZY"
ODD = [
    "# Rubrik #\nRad ett\nrad två\n\n* ett\n* två\n\n\n+ tre\n",
    "1) a\n2) b\n\n   mer\n\n10. c\n    - d\n",
    "Under\n===\n\n> citat\nfortsätter\n\n***\n\n```sh\nls\n```\n",
    "{{activities}}\nDirekt efter\n{{goals-2}}\n\n\\{{activities}}\n",
    "| a | b |\n|:-:|---|\n| 1\\|2 | **x** |\n\n5 \\* 4 <b> &amp; [x] _a_ snake_case 1\\. !\\[a](b)",
    '**Mål:** a*b*c ~~bort~~ `kod` [länk](https://exempel.se/a_(b) "titel")  \nnästa',
    "- a\n\n- b\n  1. c\n  2. d\n\n      djupt\n",
    "Före\n    indrag\n\nEfter\u00a0blank\t\n",
]
CHANGED = """async ([text, word]) => {
    const [area, sheet] = [document.querySelector("#id_text"), document.querySelector(".ProseMirror")];
    const open = () => {
        area.value = text;
        area.dispatchEvent(new Event("input"));
        return area.closest(".writing").dataset.state === "rich";
    };
    const seen = () => new Promise(done => setTimeout(() => setTimeout(done)));
    if (!open()) return null;
    const answers = [area.value];
    for (let at = 0; at < sheet.children.length; at++) {
        const block = sheet.children[at];
        if (block.matches(".place, hr, pre")) continue;
        const range = document.createRange();
        range.selectNodeContents(block.querySelector("p, h2, h3, h4, h5, h6") ?? block);
        range.collapse(false);
        sheet.focus();
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        await seen();
        document.execCommand("insertText", false, word);
        await seen();
        answers.push(area.value);
        open();
    }
    return answers;
}"""
"""Opens a text, writes a word in each of its blocks in turn, and answers with what was kept at first and each time."""


def texts() -> Iterator[str]:
    """The sections of the demo and of plans that others wrote, as the reader made them, and texts at their oddest."""
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    yield from ODD
    yield from Section.objects.exclude(text="").values_list("text", flat=True)
    for file in sorted(PLANS.glob("*.docx"))[:25]:
        yield from (section.text for section in read(file).document.sections if section.text)


def said(nodes: list[Node]) -> list[Any]:
    """What a reader sees, whatever signs it is written with."""
    shown: list[Any] = []
    for node in nodes:
        if node.kind == "text" and shown and isinstance(shown[-1], str):
            shown[-1] += node.text
        else:
            shown.append(
                node.text
                if node.kind == "text"
                else (node.kind, node.text, node.level, node.href, said(node.children))
            )
    kept = [" ".join(one.split(" ")) if isinstance(one, str) else one for one in shown]
    return [one for one in kept if one != ""]


def is_within_a_block(before: str, after: str) -> bool:
    old, new = before.split("\n"), after.split("\n")
    first = next(at for at in range(len(old) + 1) if old[at : at + 1] != new[at : at + 1])
    last = next(
        at
        for at in range(len(old) + 1)
        if at == len(old) - first or old[len(old) - 1 - at] != new[len(new) - 1 - at]
    )
    stretches = [node.lines for node in parse(before) if node.lines]
    return any(start <= first and len(old) - last <= end for start, end in stretches)


def test_what_is_not_written_in_stays_as_it_was(loaded_demo: None, live_server: Any, client: Any) -> None:
    tried = list(dict.fromkeys(text.replace("\r\n", "\n") for text in texts()))
    version = PlanVersion.objects.get(plan__guests__email=demo.GUEST)
    section = version.section_set.present().earliest("position")
    client.force_login(User.objects.get(email=demo.COORDINATOR))
    wrong: list[tuple[str, str]] = []
    plain: list[str] = []
    with signed_in(client, live_server.url) as window:
        page = window()
        page.goto(f"/stockholm/planer/{version.pk}/innehall/avsnitt/{section.pk}/")
        for text in tried:
            opened = page.evaluate(CHANGED, [text, WORD])
            if opened is None:
                plain.append(text)
                continue
            before, *answers = opened
            wrong += [(text, before)] if before != text else []
            for after in answers:
                same = said(parse(after.replace(WORD, ""))) == said(parse(text))
                if WORD not in after or not same or not is_within_a_block(text, after):
                    wrong.append((text, after))
    assert wrong == []
    assert plain == []
