"""The demo's template as another municipality takes it in."""

import yaml

from samordna.content.demo_life import FOLDER, LOADER
from samordna.plandoc.guard import scan
from samordna.plandoc.plan_template.model import PlanTemplate


def test_the_guard_asks_about_nothing_in_it() -> None:
    told = yaml.load((FOLDER / "template.yaml").read_text(encoding="utf-8"), LOADER)  # noqa: S506 - our own file, safely loaded
    chapters = PlanTemplate.model_validate(told["template"]).chapters
    assert scan("\n\n".join(text for one in chapters for text in one.texts if text)) == []
